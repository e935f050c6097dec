const DIGIT = /^(?:Digit|Numpad)([1-9])$/

/** Keys that spare the mouse: digits pick a speaker, Ctrl Enter posts, K marks, / finds. */
export class Keys {
  #composer

  constructor(composer) {
    this.#composer = composer
    document.addEventListener("keydown", event => this.#press(event))
  }

  #press(event) {
    if (event.isComposing || document.querySelector("dialog[open], [popover]:popover-open")) return
    const act = this.#action(event)
    if (!act) return
    event.preventDefault()
    act()
  }

  #action(event) {
    const { key, code, ctrlKey, metaKey, altKey, target } = event
    if (key === "Enter" && (ctrlKey || metaKey)) return () => this.#composer.post()
    if (ctrlKey || metaKey) return null
    const writing = target.matches("input, textarea, select")
    // While somebody is writing, a digit is a digit; with Alt it still picks.
    const digit = (altKey || !writing) && DIGIT.exec(code)?.[1]
    if (digit) return this.#pick(Number(digit))
    if (writing || altKey) return null
    if (key === "/") return () => this.#composer.choose()
    return key.toLowerCase() === "k" ? () => this.#composer.toggleKey() : null
  }

  #pick(digit) {
    const speaker = this.#composer.offered[digit - 1]
    return speaker && (() => this.#composer.pick(speaker.id))
  }
}
