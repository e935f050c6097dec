import { make, word } from "./words.js"

const SEEN_MILLIS = 2_000
const FOLLOW_APART_MILLIS = 5_000
const SAID_MILLIS = 2_000

/** Takes the mark of what is new away once it has been on the screen for two seconds. */
export class Marks {
  #timers = new Map()
  #watcher = new IntersectionObserver(sights => sights.forEach(sight => this.#sighted(sight)))

  watch(items) {
    for (const item of items) this.#watcher.observe(item.firstElementChild)
  }

  #sighted({ target, isIntersecting }) {
    clearTimeout(this.#timers.get(target))
    if (!isIntersecting) return
    this.#timers.set(target, setTimeout(() => {
      this.#watcher.unobserve(target)
      this.#timers.delete(target)
      target.classList.remove("is-new")
    }, SEEN_MILLIS))
  }
}

/** How far this reader had come when they left; only their own device knows. */
export class LastVisit {
  #name
  #seq = 0

  constructor(slug) {
    this.#name = `rapporteur.seen.${slug}`
    try {
      this.#seq = Number(localStorage.getItem(this.#name))
    } catch {
      // Without storage there is no line between old and new; nothing else is lost.
    }
  }

  /** Draws that line; it takes no room. */
  divide(items, oldestFirst) {
    if (oldestFirst) items.reverse()
    const index = items.findIndex(item => Number(item.dataset.seq) <= this.#seq)
    if (index > 0) items[oldestFirst ? index - 1 : index].prepend(make("p", "since", word("newSince")))
  }

  keep(seq) {
    try {
      localStorage.setItem(this.#name, seq)
    } catch {
      // See above.
    }
  }
}

/**
 * The switch that shows updates by themselves, to a reader who asked for it, is at the top and does
 * nothing else. Whoever touches the page has paused it.
 */
export class Follow {
  #label = make("label", "switch")
  #input = Object.assign(make("input"), { type: "checkbox" })
  #text = make("span", "", word("follow"))
  #reveal
  #timer
  #shownAt = 0

  constructor(reveal) {
    this.#reveal = reveal
    this.#input.role = "switch"
    this.#label.title = word("followHint")
    this.#label.append(this.#input, this.#text)
    this.#input.addEventListener("change", () => {
      this.#text.textContent = word("follow")
      this.tell()
    })
    for (const touch of ["pointerdown", "keydown", "wheel", "touchmove"])
      addEventListener(touch, ({ target }) => this.#touched(target), { passive: true })
  }

  offer(possible) {
    const wide = matchMedia("(min-width: 48rem)").matches
    if (!possible) this.#label.remove()
    else if (wide) document.getElementById("new-updates").before(this.#label)
    else document.querySelector(".filters").append(this.#label)
  }

  tell() {
    clearTimeout(this.#timer)
    const rest = this.#shownAt + FOLLOW_APART_MILLIS - Date.now()
    this.#timer = setTimeout(() => {
      const follows = this.#input.checked && this.#label.isConnected && idle()
      if (follows && this.#reveal()) this.#shownAt = Date.now()
    }, Math.max(0, rest))
  }

  #touched(target) {
    if (!this.#input.checked || this.#label.contains(target)) return
    this.#input.checked = false
    this.#text.textContent = word("followPaused")
  }
}

function idle() {
  const feed = document.getElementById("feed")
  const first = feed.querySelector(":scope > li:not([hidden])")
  const atTop = !first || first.getBoundingClientRect().top > 0
  const busy = feed.contains(document.activeElement) || document.querySelector("dialog[open]")
  return atTop && !busy && !document.hidden && getSelection().isCollapsed
}

export function offerSharing(root) {
  for (const button of root.querySelectorAll("[data-copy-link], [data-share]"))
    if ("copyLink" in button.dataset || navigator.share) button.hidden = false
    else button.remove()
}

export function startSharing() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-copy-link], [data-share]")
    if (!button) return
    const url = button.closest("article").querySelector(".t").href
    if ("copyLink" in button.dataset) copy(url, button.lastChild)
    // Who closes the sheet again has not failed.
    else navigator.share({ title: document.title, url }).catch(() => {})
  })
}

async function copy(url, text) {
  try {
    await navigator.clipboard.writeText(url)
  } catch {
    return prompt(word("copyLink"), url)
  }
  text.textContent = word("linkCopied")
  setTimeout(() => (text.textContent = word("copyLink")), SAID_MILLIS)
}
