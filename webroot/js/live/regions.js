import { become } from "./changes.js"
import { make, word } from "./words.js"

/** The parts of the page that the stream replaces whole, and copies of updates beside the feed. */
export class Regions {
  #anchor
  #changes
  #dress

  constructor(anchor, changes, dress) {
    this.#anchor = anchor
    this.#changes = changes
    this.#dress = dress
  }

  take(fresh) {
    const here = document.getElementById(fresh.id)
    this.#dress(fresh)
    if (fresh.id === "cov-state") return here.replaceWith(fresh)
    if (here.open) fresh.open = true
    this.#changes.apply(here, fresh)
  }

  /** The event has begun: what was said of its beginning makes room. */
  begin() {
    const countdown = document.getElementById("countdown")
    if (!countdown) return
    this.#anchor.apply(countdown, () => {
      countdown.remove()
      document.querySelector(".cols").classList.remove("cols--scheduled")
      document.querySelector(".filters").hidden = false
    })
  }

  takeUpdate(now, item) {
    const target = document.getElementById(`this-u-${now.id}`)
    if (target) this.#takeTarget(target, now, item.firstElementChild.cloneNode(true))
    const pinned = document.getElementById("pinned")
    if (now.pinned) this.#changes.apply(pinned, pin(pinned, item))
    else if (pinned.dataset.id === now.id) this.#unpin(pinned, now)
  }

  #takeTarget(here, { id, onAir }, fresh) {
    fresh.classList.add("post--target")
    for (const one of [fresh, ...fresh.querySelectorAll("[id]")]) one.id = `this-${one.id}`
    fresh.setAttribute("aria-labelledby", `this-h-${id}`)
    this.#changes.apply(here, fresh, !onAir && !here.matches(".post--withdrawn"))
  }

  #unpin(pinned, { onAir }) {
    const empty = shell(pinned)
    empty.hidden = true
    if (onAir) return this.#changes.apply(pinned, empty)
    this.#changes.apply(pinned, shell(pinned), true)
    this.#anchor.apply(pinned, () => become(pinned, empty), { asked: false })
  }
}

function shell(pinned) {
  const { id, className } = pinned
  const fresh = Object.assign(make("section"), { id, className })
  fresh.setAttribute("aria-label", pinned.getAttribute("aria-label"))
  return fresh
}

/** What the page shows of a pinned update: a few lines of it, and the way to the whole. */
function pin(pinned, item) {
  const article = item.firstElementChild
  const copies = selector => [...article.querySelectorAll(selector)].map(one => one.cloneNode(true))
  const way = content => {
    const link = Object.assign(make("a"), { href: article.querySelector(".t").getAttribute("href") })
    link.append(content)
    return link
  }
  const top = make("p", "pin__top")
  const tag = make("span", "tag tag--pin", word("tagPinned"))
  top.append(way(copies(".t time")[0]), " ", tag, ...copies(".mode"))
  const all = make("p", "pin__all")
  all.append(way(word("showAllOfPinned")))
  const fresh = shell(pinned)
  fresh.dataset.id = item.dataset.id
  fresh.append(top, ...copies(".who, h3, .say"), all)
  return fresh
}
