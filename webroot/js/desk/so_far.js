import { copy, keyed, make, parts, show } from "../lib/dom.js"
import { firstWords } from "../lib/text.js"

const POINTS_LIMIT = 8
const THREE_EMPTY = Array(3).fill({ text: "" })

/** The written summary for those who come late: a few points, each leading to its update. */
export class SoFar {
  #station
  #actions
  #parts
  #dialog
  #fields

  constructor(root, station, actions) {
    this.#station = station
    this.#actions = actions
    this.#parts = parts(root)
    this.#dialog = document.getElementById("so-far-dialog")
    this.#fields = parts(this.#dialog)
    this.#parts.edit.addEventListener("click", () => this.#open())
    this.#fields.add.addEventListener("click", () => this.#add({ text: "" }).text.focus())
    station.coverage.onChange(() => this.#render())
    this.#render()
  }

  #render() {
    const { soFar, soFarAt } = this.#station.coverage.facts
    const { list, written, empty } = this.#parts
    written.textContent = soFarAt && soFar.length > 0 ? this.#station.dial.clock(soFarAt) : ""
    const numbered = soFar.map((point, place) => ({ ...point, place }))
    keyed(list, numbered, {
      key: point => point.place,
      create: () => make("li"),
      update: (element, point) => (element.textContent = point.text)
    })
    show(list, soFar.length > 0)
    show(empty, soFar.length === 0)
  }

  #open() {
    const { soFar } = this.#station.coverage.facts
    this.#fields.points.replaceChildren()
    for (const point of soFar.length > 0 ? soFar : THREE_EMPTY) this.#add(point)
    return this.#actions.form(this.#dialog, () => this.#send())
  }

  #add({ text, post }) {
    const row = copy("point-template")
    const fields = parts(row)
    fields.text.value = text
    fields.post.append(...this.#offered())
    fields.post.value = post ?? ""
    fields.remove.addEventListener("click", () => this.#remove(row))
    this.#fields.points.append(row)
    this.#number()
    return fields
  }

  #remove(row) {
    row.remove()
    this.#number()
  }

  #number() {
    const rows = [...this.#fields.points.children]
    rows.forEach((row, place) => {
      const { label, text } = parts(row)
      label.textContent = this.#station.words.get("desk.so-far-point", place + 1)
      label.htmlFor = text.id = `point-${place}`
    })
    this.#fields.add.disabled = rows.length >= POINTS_LIMIT
  }

  #offered() {
    const { coverage, dial } = this.#station
    const onAir = coverage.posts.filter(post => post.state === "on-air")
    return onAir.map(post => {
      const words = firstWords(post.headline || post.text || "", 50)
      const who = post.speaker?.name ?? post.byline
      const text = [dial.clock(post.saidAt), who, words].filter(part => part).join(" · ")
      return make("option", { value: post.id, text })
    })
  }

  #send() {
    const rows = [...this.#fields.points.children].map(parts)
    const points = rows
      .map(({ text, post }) => ({ text: text.value.trim(), post: post.value || undefined }))
      .filter(point => point.text)
    return this.#actions.change("PUT", ["so-far"], { points }, "coverage")
  }
}
