import { clock, make, word } from "./words.js"

/** As many key moments as the server lists. */
const SHOWN = 20

/** The key moments beside the updates, newest first. */
export class Moments {
  #list = document.getElementById("moments")
  #anchor
  #known

  constructor(anchor) {
    this.#anchor = anchor
    this.#known = new Map([...this.#list.children].map(line => {
      const said = Date.parse(line.querySelector("time").dateTime)
      return [line.dataset.id, { said, line }]
    }))
  }

  take({ id, key, onAir, said, moment }, item, href) {
    const listed = this.#known.get(id)
    if (!key && !listed) return
    if (key) this.#known.set(id, { said, line: lineOf(id, moment, item, href) })
    else this.#known.delete(id)
    // The words of what was taken back must go now; the line may wait.
    if (!onAir) listed.line.classList.add("is-past")
    this.#anchor.apply(this.#list, () => this.#show())
  }

  #show() {
    const inOrder = [...this.#known.values()].sort((one, other) => other.said - one.said)
    this.#list.replaceChildren(...inOrder.slice(0, SHOWN).map(({ line }) => line))
    this.#list.parentElement.querySelector(".railbox__empty").hidden = inOrder.length > 0
  }
}

function lineOf(id, moment, item, href) {
  const text = make("span", "", moment)
  const { lang, dir } = item.querySelector("h3, .say") ?? {}
  if (lang) Object.assign(text, { lang, dir })
  const link = Object.assign(make("a"), { href })
  link.append(item.querySelector(".t time").cloneNode(true), text)
  const line = make("li")
  line.dataset.id = id
  line.append(link)
  return line
}

/** The running order beside the updates: who has spoken, who speaks, who is to come. */
export class Speakers {
  #list = document.getElementById("running-order")
  #anchor
  #changes
  #zone
  #newest
  #moved = new Map()

  constructor(anchor, changes, zone) {
    this.#anchor = anchor
    this.#changes = changes
    this.#zone = zone
    const speaking = this.#list.querySelector("[aria-current]")
    const newest = document.querySelector("#cov-state time")
    // The page tells seconds: nothing within this one is newer.
    const said = newest ? Date.parse(newest.dateTime) + 999 : 0
    this.#newest = { said, speaker: speaking && idOf(speaking.parentElement) }
  }

  take(fresh) {
    const here = document.getElementById(fresh.id)
    if (here) keepTurn(here, fresh)
    if (here?.dataset.place === fresh.dataset.place) return this.#changes.apply(here, fresh)
    this.#moved.set(fresh.id, fresh)
    this.#anchor.apply(this.#list, () => this.#order())
  }

  /** Tells who has spoken, by the statements that are known, oldest first: see {@link Feed}. */
  tell(statements, { whole, open, live }) {
    const newest = statements.at(-1) ?? { said: 0 }
    if (open || newest.said > this.#newest.said) this.#newest = newest
    const first = new Map(statements.toReversed().map(({ speaker, said }) => [speaker, said]))
    for (const line of this.#list.children) {
      const id = idOf(line)
      const before = whole ? NaN : Date.parse(line.dataset.said)
      const said = [first.get(id), before].filter(Number.isFinite)
      this.#turn(line, Math.min(...said), live && this.#newest.speaker === id)
    }
    this.#count()
  }

  #turn(line, since, now) {
    const spoke = Number.isFinite(since)
    line.dataset.said = spoke ? new Date(since).toISOString() : ""
    const turn = line.querySelector("[data-turn]")
    const text = now ? word("speakerNow") : spoke ? clock(since, this.#zone) : word("speakerToCome")
    if (turn.textContent === text) return
    const fresh = make("span", now ? "now" : spoke ? "next num" : "vh", text)
    fresh.dataset.turn = ""
    turn.replaceWith(fresh)
    speaks(line, now)
  }

  #order() {
    for (const id of this.#moved.keys()) document.getElementById(id)?.remove()
    const lines = [...this.#list.children, ...this.#moved.values()]
    this.#moved.clear()
    this.#list.append(...lines.sort((one, other) => one.dataset.place - other.dataset.place))
    this.#list.parentElement.hidden = false
    this.#count()
  }

  #count() {
    const lines = [...this.#list.children]
    const spoken = lines.filter(line => line.dataset.said).length
    const text = spoken ? word("speakersSoFar", spoken, lines.length) : ""
    document.getElementById("spoken").textContent = text
  }
}

/** The entry of a speaker does not say when they spoke; the line on the page does. */
function keepTurn(here, fresh) {
  const turn = here.querySelector("[data-turn]")
  fresh.dataset.said = here.dataset.said
  fresh.querySelector("[data-turn]").replaceWith(turn.cloneNode(true))
  speaks(fresh, turn.matches(".now"))
}

function speaks(line, now) {
  if (now) line.firstElementChild.setAttribute("aria-current", "true")
  else line.firstElementChild.removeAttribute("aria-current")
}

function idOf(line) {
  return line.id.slice("sp-".length)
}

/**
 * Tags the update that is being said at this moment. A tag on the screen goes without its
 * neighbours moving up; one that would make its line higher comes later.
 */
export function showSpeaking(items, id, anchor) {
  for (const item of items) {
    const tag = item.querySelector(".tag--now")
    if (!tag) continue
    const wanted = item.dataset.id === id
    const onScreen = !item.hidden && anchor.where(item) === "here"
    const height = tag.parentElement.offsetHeight
    const hidden = tag.hidden
    anchor.forget(tag)
    tag.classList.toggle("is-past", !wanted && onScreen)
    tag.hidden = wanted ? false : hidden || !onScreen
    if (!onScreen || tag.parentElement.offsetHeight === height) continue
    tag.hidden = true
    anchor.wait(tag, () => (tag.hidden = false), { asked: false })
  }
}
