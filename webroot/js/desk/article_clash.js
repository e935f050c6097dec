import { make, show } from "../lib/dom.js"

const FIELDS = ["headline", "standfirst", "byline", "introduction", "source", "editor"]

/** Two editors saved the same revision: where their articles differ, side by side. */
export class Clash {
  #parts
  #words
  #revision = 0

  constructor(parts, words) {
    this.#parts = parts
    this.#words = words
  }

  /** The revision that the other editor saved. */
  get revision() {
    return this.#revision
  }

  show({ current, yours }) {
    this.#revision = current.revision
    const differing = [...fields(current, yours), ...texts(current, yours)]
    this.#parts.differences.replaceChildren(...differing.map(pair => this.#pair(pair)))
    show(this.#parts.clash, true)
    this.#parts.clash.focus()
  }

  hide() {
    show(this.#parts.clash, false)
  }

  #pair({ theirs, mine }) {
    return make(
      "div",
      { class: "clash__pair" },
      this.#side("article.edit-saved-version", theirs),
      this.#side("article.edit-your-version", mine)
    )
  }

  #side(key, text) {
    return make("div", {}, make("h3", { text: this.#words.get(key) }), make("p", { text: text || "–", dir: "auto" }))
  }
}

function fields(current, yours) {
  return FIELDS.filter(name => (current[name] ?? "") !== (yours[name] ?? "")).map(name => ({
    theirs: current[name],
    mine: yours[name]
  }))
}

/** Words of updates that one of the two has written by hand, or left out. */
function texts(current, yours) {
  const theirs = new Map(current.sections.flatMap(section => section.items).map(item => [item.post.id, item]))
  const mine = new Map(yours.sections.flatMap(section => section.items).map(line => [line.post, line]))
  const differing = []
  for (const [id, item] of theirs) {
    const line = mine.get(id)
    const own = line ? (line.text ?? (item.byHand ? undefined : item.post.text)) : ""
    if (own !== item.post.text && item.post.state === "on-air") differing.push({ theirs: item.post.text, mine: own })
  }
  return differing
}
