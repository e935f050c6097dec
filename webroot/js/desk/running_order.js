import { copy, keyed, make, parts, show } from "../lib/dom.js"
import { openMenu } from "../lib/menu.js"
import { shortName } from "../report/names.js"
import { People } from "./people.js"

/** The speakers in running order: who has spoken, who is speaking, who is next. */
export class RunningOrder {
  #station
  #actions
  #composer
  #people
  #parts

  constructor(root, station, actions, composer) {
    this.#station = station
    this.#actions = actions
    this.#composer = composer
    this.#people = new People(station, actions)
    this.#parts = parts(root)
    this.#parts.addSpeaker.addEventListener("click", () => this.#people.speaker())
    this.#parts.addOrganisation.addEventListener("click", () => this.#people.organisation())
    station.coverage.onChange(() => this.#render())
    composer.onChange(() => this.#render())
    this.#render()
  }

  #render() {
    const { coverage, words } = this.#station
    const { list, count, empty, organisations } = this.#parts
    const speakers = coverage.speakers
    const spoken = speakers.filter(speaker => coverage.lastSpoke(speaker.id)).length
    count.textContent = speakers.length > 0 ? words.get("desk.spoken-of", spoken, speakers.length) : ""
    show(empty, speakers.length === 0)
    keyed(list, speakers, {
      key: speaker => speaker.id,
      create: speaker => this.#create(speaker),
      update: (row, speaker) => this.#fill(row, speaker)
    })
    keyed(organisations, coverage.organisations, {
      key: organisation => organisation.id,
      create: organisation => this.#organisation(organisation),
      update: (row, organisation) => this.#fillOrganisation(row, organisation)
    })
  }

  #create({ id }) {
    const row = copy("speaker-row-template")
    const { pick, more } = parts(row)
    pick.addEventListener("click", () => this.#composer.pick(id))
    more.addEventListener("click", () => openMenu(more, this.#entries(id)))
    return row
  }

  #fill(row, speaker) {
    const { coverage, words, dial } = this.#station
    const { pick, name, organisation, state, more } = parts(row)
    const spoke = coverage.lastSpoke(speaker.id)
    const now = coverage.open && coverage.speaking === speaker.id
    name.textContent = speaker.name
    organisation.textContent = shortName(coverage.organisationOf(speaker))
    pick.classList.toggle("roster__pick--now", now)
    if (speaker.id === this.#composer.speaker) pick.setAttribute("aria-current", "true")
    else pick.removeAttribute("aria-current")
    const told = now ? words.get("desk.now") : spoke && dial.clock(spoke)
    state.replaceChildren(...this.#marks(speaker, told, now))
    more.setAttribute("aria-label", words.get("desk.more-for", speaker.name))
  }

  #marks({ id }, text, now) {
    const digit = this.#composer.offered.findIndex(speaker => speaker.id === id) + 1
    const marks = text ? [make("span", { class: now ? "now" : "num", text })] : []
    return digit > 0 ? [...marks, make("kbd", { text: digit })] : marks
  }

  #entries(id) {
    const { words, coverage } = this.#station
    const order = coverage.speakers.map(speaker => speaker.id)
    const place = order.indexOf(id)
    const entry = (key, act) => ({ label: words.get(key), act })
    const to = other => () => this.#move(order, place, other)
    const entries = [entry("desk.change-speaker", () => this.#people.speaker(coverage.speaker(id)))]
    if (place > 0) entries.push(entry("desk.move-up", to(place - 1)))
    if (place < order.length - 1) entries.push(entry("desk.move-down", to(place + 1)))
    return entries
  }

  async #move(order, from, to) {
    const moved = [...order]
    moved.splice(to, 0, ...moved.splice(from, 1))
    const roster = await this.#actions.press("PUT", ["running-order"], { speakers: moved })
    if (roster) for (const speaker of roster.speakers) this.#station.coverage.take({ speaker })
  }

  #organisation({ id }) {
    const button = make("button", { type: "button", class: "roster__pick" }, make("span"), make("small"))
    button.addEventListener("click", () => this.#people.organisation(this.#find(id)))
    return make("li", {}, button)
  }

  #find(id) {
    return this.#station.coverage.organisations.find(organisation => organisation.id === id)
  }

  #fillOrganisation(row, { name, abbreviation }) {
    const [full, short] = row.firstElementChild.children
    full.textContent = name
    short.textContent = abbreviation ?? ""
  }
}
