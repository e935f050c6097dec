import { body } from "./changes.js"
import { word } from "./words.js"

const SEEN_MILLIS = 2_000

/** Takes the mark of what is new away once it has been on the screen for two seconds. */
export class Marks {
  #timers = new Map()
  #watcher = new IntersectionObserver(sights => sights.forEach(sight => this.#sighted(sight)))

  watch(items) {
    for (const item of items) this.#watcher.observe(body(item))
  }

  #sighted({ target, isIntersecting }) {
    clearTimeout(this.#timers.get(target))
    if (!isIntersecting) return
    const timer = setTimeout(() => {
      this.#watcher.unobserve(target)
      this.#timers.delete(target)
      target.classList.remove("is-new")
    }, SEEN_MILLIS)
    this.#timers.set(target, timer)
  }
}

/** How far this reader had come when they left; kept on their device only. */
export class LastVisit {
  #name
  #seq

  constructor(slug) {
    this.#name = `rapporteur.seen.${slug}`
    this.#seq = Number(stored(this.#name))
  }

  /** Draws the line between what is new since then and what is not; it takes no room. */
  divide(items, oldestFirst) {
    if (!this.#seq) return
    const newestFirst = oldestFirst ? [...items].reverse() : items
    const index = newestFirst.findIndex(item => Number(item.dataset.seq) <= this.#seq)
    if (index <= 0) return
    const line = document.createElement("p")
    line.className = "since"
    line.textContent = word("newSince")
    newestFirst[oldestFirst ? index - 1 : index].prepend(line)
  }

  /** @param seq up to which everything has been shown */
  keep(seq) {
    try {
      localStorage.setItem(this.#name, seq)
    } catch {
      // Without storage there is no line next time; nothing else is lost.
    }
  }
}

function stored(name) {
  try {
    return localStorage.getItem(name) ?? 0
  } catch {
    return 0
  }
}
