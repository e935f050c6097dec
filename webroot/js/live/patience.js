const SCROLL_ENDS_MILLIS = 150

/**
 * Changes that would move what is being read. Each waits until its element has left the screen, or
 * until the reader asks for it.
 */
export class Patience {
  #anchor
  #changes = new Map()
  #told
  #timer

  /** @param told called when what waits has changed */
  constructor(anchor, told) {
    this.#anchor = anchor
    this.#told = told
    addEventListener("scroll", () => this.#scrolled(), { passive: true })
    addEventListener("resize", () => this.flush(change => !change.asked))
  }

  /** How many changes the reader should be asked about. */
  get asking() {
    return [...this.#changes.values()].filter(change => change.asked).length
  }

  /** Makes the change at once where that moves nothing; a later one replaces one that waits. */
  apply(element, change, { asked = true } = {}) {
    this.forget(element)
    if (this.#anchor.where(element) !== "here") this.#anchor.still(change)
    else this.wait(element, change, { asked })
  }

  /**
   * Puts the change off.
   *
   * @param asked whether the reader should be asked, or need not know
   */
  wait(element, change, { asked = true } = {}) {
    this.#changes.set(element, { change, asked })
    this.#told()
  }

  forget(element) {
    if (this.#changes.delete(element)) this.#told()
  }

  /** Makes the change of this element now. */
  now(element) {
    const waiting = this.#changes.get(element)
    this.#changes.delete(element)
    waiting?.change()
    this.#told()
  }

  /** Makes all changes now, for example because the reader asked. */
  flush(which = () => true) {
    const waiting = [...this.#changes].filter(([, change]) => which(change))
    for (const [element] of waiting) this.#changes.delete(element)
    this.#anchor.still(() => waiting.forEach(([, { change }]) => change()))
    if (waiting.length > 0) this.#told()
  }

  #scrolled() {
    if (this.#changes.size === 0) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#settle(), SCROLL_ENDS_MILLIS)
  }

  #settle() {
    for (const [element, { change }] of [...this.#changes]) {
      if (this.#anchor.where(element) === "here") continue
      this.#changes.delete(element)
      this.#anchor.still(change)
    }
    this.#told()
  }
}
