import { word } from "./words.js"

const APART_MILLIS = 5_000
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchmove"]

/**
 * The switch that shows updates by themselves: only for a reader who asked for it, who is at the
 * top and does nothing else. Whoever touches the page has paused it.
 */
export class Follow {
  #input = document.createElement("input")
  #label = document.createElement("label")
  #reveal
  #shownAt = 0
  #timer

  /** @param reveal shows what waits, without taking the reader anywhere */
  constructor({ reveal }) {
    this.#reveal = reveal
    this.#input.type = "checkbox"
    this.#input.setAttribute("role", "switch")
    this.#label.className = "switch"
    this.#label.title = word("followHint")
    this.#label.append(this.#input, this.#text(word("follow")))
    this.#input.addEventListener("change", () => this.#switched())
    for (const touch of TOUCHES)
      addEventListener(touch, event => this.#touched(event), { passive: true })
  }

  /** Puts the switch beside the filters. */
  show() {
    document.querySelector(".filters")?.append(this.#label)
  }

  hide() {
    this.#input.checked = false
    this.#label.remove()
  }

  /** Something waits. */
  tell() {
    if (!this.#input.checked) return
    clearTimeout(this.#timer)
    const rest = this.#shownAt + APART_MILLIS - Date.now()
    this.#timer = setTimeout(() => this.#try(), Math.max(0, rest))
  }

  #try() {
    if (!this.#input.checked || !idle()) return
    this.#shownAt = Date.now()
    this.#reveal()
  }

  #switched() {
    this.#label.lastChild.textContent = word("follow")
    this.tell()
  }

  #touched(event) {
    if (!this.#input.checked || this.#label.contains(event.target)) return
    this.#input.checked = false
    this.#label.lastChild.textContent = word("followPaused")
  }

  #text(text) {
    return Object.assign(document.createElement("span"), { textContent: text })
  }
}

/** Whether the reader is at the top, and neither selects nor operates anything. */
function idle() {
  const feed = document.getElementById("feed")
  const first = feed.querySelector(":scope > li:not([hidden])")
  const atTop = !first || first.getBoundingClientRect().top > 0
  const busy = feed.contains(document.activeElement) || document.querySelector("dialog[open]")
  return atTop && !busy && !document.hidden && getSelection().isCollapsed
}
