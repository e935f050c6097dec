import { FactsForm } from "./facts_form.js"

/** Changes what the coverage says of its event. */
export class Facts {
  #station
  #actions
  #dialog
  #form

  constructor(station, actions) {
    this.#station = station
    this.#actions = actions
    this.#dialog = document.getElementById("facts-dialog")
    this.#form = new FactsForm(this.#dialog.querySelector("form"))
  }

  open() {
    this.#form.write(this.#station.coverage.facts)
    const change = () => this.#actions.change("PUT", [], this.#form.read(), "coverage")
    return this.#actions.form(this.#dialog, change)
  }
}
