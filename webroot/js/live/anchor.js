/**
 * Keeps what is being read where it is. Whatever lies above the screen may grow or shrink; the page
 * is scrolled by the same distance before anything is painted.
 */
export class Anchor {
  #strip
  #marks
  #held = null

  /**
   * @param strip what covers the top of the screen
   * @param marks answers the pieces of the page, in order, one of which is being read
   */
  constructor(strip, marks) {
    this.#strip = strip
    this.#marks = marks
  }

  /** Where the readable part of the screen begins and ends. */
  get screen() {
    return { top: Math.max(0, this.#strip.getBoundingClientRect().bottom), bottom: innerHeight }
  }

  /** Whether an element is "above" the screen, "below" it, or "here", as far as one can see it. */
  where(element) {
    if (!element.isConnected || element.parentElement.getClientRects().length === 0) return "below"
    const { top, bottom } = place(element)
    const screen = this.screen
    if (top >= screen.bottom) return "below"
    return bottom <= screen.top ? "above" : "here"
  }

  /** Changes the page; what is being read stays where it is on the screen. */
  still(change) {
    const mark = this.#mark()
    if (!mark) return change()
    const wanted = this.#wanted(mark)
    const result = change()
    if (!mark.isConnected) return result
    // The browser may have anchored already: only what is left of the difference counts.
    const left = mark.getBoundingClientRect().top - wanted
    if (Math.abs(left) > 0.01) scrollBy({ top: left, behavior: "instant" })
    this.#held = { mark, wanted, at: scrollY }
    return result
  }

  #mark() {
    const top = this.screen.top
    for (const mark of this.#marks()) {
      const rect = mark.getBoundingClientRect()
      if (rect.height > 0 && rect.bottom > top) return mark
    }
    return null
  }

  // Scrolling goes by whole pixels of the device: what could not be undone is remembered, or forty
  // halves of a pixel would add up to a line.
  #wanted(mark) {
    const held = this.#held
    const top = mark.getBoundingClientRect().top
    const same = held && held.mark === mark && held.at === scrollY && Math.abs(held.wanted - top) < 1
    return same ? held.wanted : top
  }
}

/** Where an element is; what has no box is where its box would begin. */
function place(element) {
  if (element.getClientRects().length > 0) return element.getBoundingClientRect()
  let next = element.nextElementSibling
  while (next && next.getClientRects().length === 0) next = next.nextElementSibling
  const parent = element.parentElement.getBoundingClientRect()
  const y = next ? next.getBoundingClientRect().top : parent.bottom
  return { top: y, bottom: y }
}
