/** As many key moments as the server lists. */
const SHOWN = 20

/** The key moments beside the updates, newest first. */
export class Moments {
  #list
  #patience
  #known

  constructor({ list, patience }) {
    this.#list = list
    this.#patience = patience
    this.adopt()
  }

  adopt() {
    const entries = [...this.#list.children].map(line => {
      const said = Date.parse(line.querySelector("time").dateTime)
      return [line.dataset.id, { said, line }]
    })
    this.#known = new Map(entries)
  }

  /** @param way where a click on it leads */
  take(now, item, way) {
    const listed = this.#known.get(now.id)
    if (!now.key && !listed) return
    if (now.key) this.#known.set(now.id, { said: now.said, line: line(now, item, way) })
    else this.#known.delete(now.id)
    // The words of what was taken back must go now; the line may wait.
    if (!now.onAir) listed.line.style.visibility = "hidden"
    this.#patience.apply(this.#list, () => this.#show())
  }

  #show() {
    const inOrder = [...this.#known.values()].sort((one, other) => other.said - one.said)
    this.#list.replaceChildren(...inOrder.slice(0, SHOWN).map(({ line }) => line))
    const empty = this.#list.parentElement.querySelector(".railbox__empty")
    if (empty) empty.hidden = inOrder.length > 0
  }
}

function line(now, item, way) {
  const written = item.querySelector("h3, .say")
  const link = document.createElement("a")
  link.href = way
  const text = document.createElement("span")
  if (written?.lang) Object.assign(text, { lang: written.lang, dir: written.dir })
  text.textContent = now.moment
  link.append(item.querySelector(".t time").cloneNode(true), text)
  const line = document.createElement("li")
  line.dataset.id = now.id
  line.append(link)
  return line
}
