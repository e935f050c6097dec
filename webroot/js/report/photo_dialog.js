import { copy, keyed, make, parts, show } from "../lib/dom.js"
import { fill, filled, openForm } from "../lib/dialog.js"
import { groupCaption } from "./caption.js"
import { fullName, shortName } from "./names.js"

/** What is said of a photo: description, caption, credit, and who is in it in which order. */
export class PhotoDialog {
  #dialog
  #form
  #station
  #parts
  #people = []

  constructor(dialog, station) {
    this.#dialog = dialog
    this.#form = dialog.querySelector("form")
    this.#station = station
    this.#parts = parts(dialog)
    this.#parts.add.addEventListener("click", () => this.#add())
    this.#parts.person.addEventListener("keydown", event => this.#enter(event))
    this.#form.elements.direction.addEventListener("change", () => this.#render())
  }

  /**
   * Answers the new facts, or undefined where the dialog was left. `draw(canvas)` shows the photo;
   * `work(facts)` may carry them out, and what it refuses is said in the dialog; `remove()` takes
   * the photo away where that can be done here.
   */
  async ask(facts, { draw, work = async () => {}, remove }) {
    this.#people = [...facts.people]
    fill(this.#form, { direction: "", ...facts })
    this.#parts.person.value = ""
    this.#parts.group.open = facts.people.length > 0
    show(this.#parts.remove, remove !== undefined)
    this.#offer()
    this.#render()
    draw(this.#parts.picture)
    const sentence = failure => this.#station.sentence(failure)
    const answer = (form, pressed) => (pressed === "remove" ? remove() : this.#answer(work))
    return openForm(this.#dialog, answer, sentence)
  }

  async #answer(work) {
    const facts = this.#facts()
    await work(facts)
    return facts
  }

  #facts() {
    const { alternative = "", caption = "", credit = "", direction } = filled(this.#form)
    const people = this.#people
    return { alternative, caption, credit, people, direction: people.length > 0 ? direction : undefined }
  }

  /** The speakers, as suggestions for the names of people. */
  #offer() {
    const { speakers } = this.#station.coverage
    const options = speakers.map(speaker => make("option", { value: fullName(speaker) }))
    this.#parts.names.replaceChildren(...options)
  }

  #enter(event) {
    if (event.key !== "Enter" || event.isComposing) return
    event.preventDefault()
    this.#add()
  }

  #add() {
    const typed = this.#parts.person.value.trim()
    if (!typed) return
    this.#people.push(this.#person(typed))
    this.#parts.person.value = ""
    this.#parts.person.focus()
    this.#render()
  }

  #person(typed) {
    const { coverage } = this.#station
    const speaker = coverage.speakers.find(one => fullName(one) === typed)
    if (!speaker) return { honorific: "", name: typed, organisation: "" }
    const organisation = shortName(coverage.organisationOf(speaker))
    return { honorific: speaker.honorific, name: speaker.name, organisation }
  }

  #render() {
    const numbered = this.#people.map((person, place) => ({ person, place }))
    keyed(this.#parts.people, numbered, {
      key: ({ place }) => place,
      create: one => this.#row(one),
      update: (row, one) => this.#fillRow(row, one)
    })
    const caption = groupCaption(this.#facts(), this.#station.words)
    this.#parts.preview.textContent = caption
    show(this.#parts.preview, caption !== "")
  }

  #row({ place }) {
    const row = copy("person-template")
    const { up, remove } = parts(row)
    up.addEventListener("click", () => this.#swap(place))
    remove.addEventListener("click", () => this.#drop(place))
    return row
  }

  #fillRow(row, { person, place }) {
    const { name, up } = parts(row)
    name.textContent = [fullName(person), person.organisation].filter(part => part).join(", ")
    up.disabled = place === 0
  }

  #swap(place) {
    const [person] = this.#people.splice(place, 1)
    this.#people.splice(place - 1, 0, person)
    this.#render()
  }

  #drop(place) {
    this.#people.splice(place, 1)
    this.#render()
  }
}
