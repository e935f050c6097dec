import { keyed, make, parts, show } from "../lib/dom.js"
import { initials } from "../lib/text.js"
import { avatarKind, fullName, organisationLine, shortName } from "./names.js"
import { SpeakerPicker } from "./speaker_picker.js"

const OFFERED = 9

/** Who is speaking, and with one tap who is next. */
export class SpeakerCard {
  #station
  #parts
  #picker
  #current

  /** `pick(id)` hears who was chosen. */
  constructor(root, station, pick) {
    this.#station = station
    this.#parts = parts(root)
    this.#picker = new SpeakerPicker(document.getElementById("speaker-picker"), station)
    this.#parts.quick.addEventListener("click", event => {
      const chip = event.target.closest("[data-item]")
      if (chip) pick(chip.dataset.item)
    })
  }

  /** The speakers who follow, next one first. */
  get offered() {
    return this.#station.coverage.following(this.#current).slice(0, OFFERED)
  }

  /** Lets a person choose among all; answers the id, or undefined. */
  choose() {
    return this.#picker.choose(this.#current)
  }

  render(id, visible) {
    this.#current = id
    const { speakerRow, modes, quickRow } = this.#parts
    for (const part of [speakerRow, modes, quickRow]) show(part, visible)
    this.#name(this.#station.coverage.speaker(id))
    this.#offer()
  }

  #name(speaker) {
    const { coverage, words } = this.#station
    const { initials: avatar, speakerName, speakerTitle } = this.#parts
    const organisation = coverage.organisationOf(speaker)
    avatar.textContent = initials(speaker?.name ?? "")
    avatar.className = `av ${avatarKind(organisation)}`
    speakerName.textContent = speaker ? fullName(speaker) : words.get("report.no-speaker-yet")
    speakerTitle.textContent = speaker ? organisationLine(speaker, organisation) : ""
  }

  #offer() {
    const { quick, quickRow } = this.#parts
    const offered = this.offered
    keyed(quick, offered, {
      key: speaker => speaker.id,
      create: chip,
      update: (button, speaker) => this.#fill(button, speaker)
    })
    if (offered.length === 0) show(quickRow, false)
    quick.scrollLeft = 0
  }

  #fill(button, speaker) {
    button.firstChild.textContent = speaker.name
    button.lastChild.textContent = shortName(this.#station.coverage.organisationOf(speaker))
  }
}

function chip() {
  return make("button", { class: "chip", type: "button" }, make("span"), make("span", { class: "num" }))
}
