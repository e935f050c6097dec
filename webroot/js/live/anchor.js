const SCROLL_ENDS_MILLIS = 150

/**
 * Keeps what is being read where it is. What lies above the screen may grow or shrink: the page is
 * scrolled by the same distance before anything is painted. A change that would move what is on the
 * screen waits until its element has left it, or until the reader asks.
 */
export class Anchor {
  #strip
  #pieces
  #told
  #held = {}
  #waiting = new Map()
  #timer

  /** @param pieces of the page, one of which is being read; @param told when what waits changes */
  constructor(strip, pieces, told) {
    this.#strip = strip
    this.#pieces = pieces
    this.#told = told
    const scrolled = () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#settle(), SCROLL_ENDS_MILLIS)
    }
    addEventListener("scroll", scrolled, { passive: true })
  }

  get screen() {
    return { top: Math.max(0, this.#strip.getBoundingClientRect().bottom), bottom: innerHeight }
  }

  get asking() {
    return [...this.#waiting.values()].filter(({ asked }) => asked).length
  }

  /** Whether an element is "above" the screen, "below" it (or nowhere), or "here". */
  where(element) {
    if (!element.isConnected || !hasBox(element.parentElement)) return "below"
    const { top, bottom } = place(element)
    const screen = this.screen
    if (top >= screen.bottom) return "below"
    return bottom <= screen.top ? "above" : "here"
  }

  /** Changes the page; what is being read stays where it is on the screen. */
  still(change) {
    const { top } = this.screen
    const pieces = [...document.querySelectorAll(this.#pieces)]
    const mark = pieces.find(one => hasBox(one) && place(one).bottom > top)
    const wanted = mark && this.#wanted(mark)
    change()
    if (!mark?.isConnected) return
    // The browser may have anchored already: only what is left of the difference counts.
    const left = place(mark).top - wanted
    if (Math.abs(left) > 0.01) scrollBy({ top: left, behavior: "instant" })
    this.#held = { mark, wanted, at: scrollY }
  }

  /** Makes the change as soon as it moves nothing; a later one to the element takes its place. */
  apply(element, change, options) {
    this.forget(element)
    if (this.where(element) === "here") this.wait(element, change, options)
    else this.still(change)
  }

  wait(element, change, { asked = true } = {}) {
    this.#waiting.set(element, { change, asked })
    this.#told()
  }

  forget(element) {
    if (this.#waiting.delete(element)) this.#told()
  }

  now(element) {
    const { change } = this.#waiting.get(element)
    this.forget(element)
    change()
  }

  flush() {
    const all = [...this.#waiting.values()]
    this.#waiting.clear()
    this.still(() => all.forEach(({ change }) => change()))
    this.#told()
  }

  #settle() {
    for (const [element, { change, asked }] of [...this.#waiting])
      this.apply(element, change, { asked })
  }

  // Scrolling goes by whole pixels of the device: the rest is remembered, or forty halves of a
  // pixel would add up to a line.
  #wanted(mark) {
    const held = this.#held
    const { top } = place(mark)
    const same = held.mark === mark && held.at === scrollY && Math.abs(held.wanted - top) < 1
    return same ? held.wanted : top
  }
}

function hasBox(element) {
  return element.getClientRects().length > 0
}

/** Where an element is; what has no box is where it would begin. */
function place(element) {
  if (hasBox(element)) return element.getBoundingClientRect()
  let next = element.nextElementSibling
  while (next && !hasBox(next)) next = next.nextElementSibling
  const y = next ? place(next).top : place(element.parentElement).bottom
  return { top: y, bottom: y }
}
