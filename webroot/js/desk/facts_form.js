import { make } from "../lib/dom.js"
import { fill, filled } from "../lib/dialog.js"
import { localIn, momentIn, zones } from "../lib/zones.js"

/** The fields that say what a coverage is about; the start is told in the time of the event. */
export class FactsForm {
  #form

  constructor(form) {
    this.#form = form
    const options = zones().map(zone => make("option", { value: zone, text: zone.replaceAll("_", " ") }))
    form.elements.zone.replaceChildren(...options)
  }

  write(facts) {
    const zone = this.#form.elements.zone
    if (![...zone.options].some(option => option.value === facts.zone))
      zone.append(make("option", { value: facts.zone, text: facts.zone }))
    const starts = facts.startsAt ? localIn(facts.zone, facts.startsAt) : ""
    fill(this.#form, { ...facts, starts })
  }

  /** As the API takes it. */
  read() {
    const { title, kicker, standfirst, place, zone, language, outlet, starts } = filled(this.#form)
    const startsAt = starts && momentIn(zone, starts)
    return { title, kicker, standfirst, place, zone, language, outlet, startsAt }
  }
}
