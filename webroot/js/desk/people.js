import { make } from "../lib/dom.js"
import { fill, filled } from "../lib/dialog.js"

/** The dialogs in which speakers and organisations are added and changed; ids are made here. */
export class People {
  #station
  #actions
  #speaker = document.getElementById("speaker-dialog")
  #organisation = document.getElementById("organisation-dialog")

  constructor(station, actions) {
    this.#station = station
    this.#actions = actions
    const choice = this.#speaker.querySelector("form").elements.organisation
    choice.addEventListener("change", () => choice.value === "new" && this.#begin(choice))
  }

  /** Adds a speaker, or changes the one that is given. */
  speaker(known) {
    const id = known?.id ?? crypto.randomUUID()
    const form = this.#speaker.querySelector("form")
    this.#offer(form.elements.organisation, known?.organisation)
    const empty = { honorific: "", name: "", ownScriptName: "", ownScriptLanguage: "", title: "" }
    fill(form, { ...empty, ...known })
    return this.#actions.form(this.#speaker, () => this.#put("speakers", id, form, "speaker"))
  }

  /** Adds an organisation, or changes the one that is given; answers it. */
  organisation(known) {
    const id = known?.id ?? crypto.randomUUID()
    const form = this.#organisation.querySelector("form")
    fill(form, { name: "", abbreviation: "", kind: "association", ...known })
    return this.#actions.form(this.#organisation, () => this.#put("organisations", id, form, "organisation"))
  }

  #put(kind, id, form, part) {
    return this.#actions.change("PUT", [kind, id], filled(form), part)
  }

  #offer(choice, chosen) {
    const { coverage, words } = this.#station
    const own = coverage.organisations.map(one => make("option", { value: one.id, text: one.name }))
    const none = make("option", { value: "", text: words.get("desk.no-organisation") })
    const another = make("option", { value: "new", text: words.get("desk.new-organisation") })
    choice.replaceChildren(none, ...own, another)
    choice.value = chosen ?? ""
  }

  async #begin(choice) {
    choice.value = ""
    const added = await this.organisation()
    this.#offer(choice, added?.id)
  }
}
