import { clock } from "./times.js"
import { word } from "./words.js"

/** The running order beside the updates: who has spoken, who speaks, who is to come. */
export class Speakers {
  #list
  #patience
  #changes
  #zone
  #newest
  #moved = new Map()

  constructor({ list, patience, changes, zone }) {
    this.#list = list
    this.#patience = patience
    this.#changes = changes
    this.#zone = zone
    const speaking = list.querySelector("[aria-current]")
    const newest = document.querySelector("#cov-state .when time")
    const said = newest ? Date.parse(newest.dateTime) + 999 : 0
    this.#newest = { said, speaker: speaking?.closest("li").id.slice(3) }
  }

  /** A line that was added, changed or moved. */
  take(fresh) {
    const here = document.getElementById(fresh.id)
    if (here) keepTurn(here, fresh)
    if (here?.dataset.place === fresh.dataset.place) return this.#changes.apply(here, fresh)
    this.#moved.set(fresh.id, fresh)
    this.#patience.apply(this.#list, () => this.#order())
  }

  /**
   * Tells who has spoken.
   *
   * @param statements on air that are known, oldest first
   * @param whole whether these are all there are
   * @param open whether the newest is among them
   * @param live whether somebody may be speaking now
   */
  tell(statements, { whole, open, live }) {
    const newest = statements.at(-1)
    if (open) this.#newest = newest ?? { said: 0 }
    else if (newest && newest.said > this.#newest.said) this.#newest = newest
    const first = new Map()
    for (const { speaker, said } of statements) if (!first.has(speaker)) first.set(speaker, said)
    for (const line of this.#list.children) {
      const id = line.id.slice(3)
      const before = line.dataset.said ? Date.parse(line.dataset.said) : Infinity
      const since = Math.min(first.get(id) ?? Infinity, whole ? Infinity : before)
      this.#turn(line, since, live && this.#newest.speaker === id)
    }
    this.#countSpoken()
  }

  #turn(line, since, now) {
    const spoke = since < Infinity
    line.dataset.said = spoke ? new Date(since).toISOString() : ""
    const turn = line.querySelector("[data-turn]")
    const text = now ? word("speakerNow") : spoke ? clock(since, this.#zone) : word("speakerToCome")
    const link = line.querySelector("a")
    if (turn.textContent === text && now === link.hasAttribute("aria-current")) return
    const fresh = turn.cloneNode(false)
    fresh.className = now ? "now" : spoke ? "next num" : "vh"
    fresh.textContent = text
    turn.replaceWith(fresh)
    if (now) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  }

  #order() {
    for (const id of this.#moved.keys()) document.getElementById(id)?.remove()
    const lines = [...this.#list.children, ...this.#moved.values()]
    this.#moved.clear()
    this.#list.replaceChildren(...lines.sort((one, other) => place(one) - place(other)))
    this.#list.closest(".railbox").hidden = false
    this.#countSpoken()
  }

  #countSpoken() {
    const lines = [...this.#list.children]
    const spoken = lines.filter(line => line.dataset.said).length
    const text = spoken ? word("speakersSoFar", spoken, lines.length) : ""
    document.getElementById("spoken").textContent = text
  }
}

/** The entry of a speaker does not say when they spoke; the line on the page does. */
function keepTurn(here, fresh) {
  fresh.dataset.said = here.dataset.said
  fresh.querySelector("[data-turn]").replaceWith(here.querySelector("[data-turn]").cloneNode(true))
  if (here.querySelector("[aria-current]"))
    fresh.querySelector("a").setAttribute("aria-current", "true")
}

function place(line) {
  return Number(line.dataset.place)
}
