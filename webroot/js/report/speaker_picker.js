import { keyed, make, parts, show } from "../lib/dom.js"
import { initials, matches } from "../lib/text.js"
import { avatarKind, fullName, organisationLine } from "./names.js"

/** The list of all speakers, searched by any part of a name, a title or an organisation. */
export class SpeakerPicker {
  #dialog
  #station
  #parts
  #chosen

  constructor(dialog, station) {
    this.#dialog = dialog
    this.#station = station
    this.#parts = parts(dialog)
    this.#parts.search.addEventListener("input", () => this.#render())
    this.#parts.list.addEventListener("click", event => this.#pick(event.target.closest("[data-item]")))
    dialog.querySelector("form").addEventListener("submit", event => this.#submit(event))
    dialog.querySelector("[data-leave]").addEventListener("click", () => dialog.close())
  }

  /** Answers the id of the speaker that was chosen, or undefined. */
  choose(current) {
    this.#chosen = undefined
    this.#parts.search.value = ""
    this.#render(current)
    this.#dialog.showModal()
    this.#parts.search.focus()
    return new Promise(resolve => {
      this.#dialog.onclose = () => resolve(this.#chosen)
    })
  }

  // Enter takes the first that fits.
  #submit(event) {
    event.preventDefault()
    this.#pick(this.#parts.list.querySelector("[data-item]"))
  }

  #pick(button) {
    if (!button) return
    this.#chosen = button.dataset.item
    this.#dialog.close()
  }

  #render(current) {
    const { coverage } = this.#station
    const search = this.#parts.search.value
    const found = coverage.speakers.filter(speaker => matches(this.#searched(speaker), search))
    keyed(this.#parts.list, found, {
      key: speaker => speaker.id,
      create: row,
      update: (button, speaker) => this.#fill(button, speaker, current)
    })
    show(this.#parts.nobody, found.length === 0)
  }

  #searched(speaker) {
    const organisation = this.#station.coverage.organisationOf(speaker)
    return [fullName(speaker), speaker.ownScriptName, organisationLine(speaker, organisation)].join(" ")
  }

  #fill(button, speaker, current) {
    const { coverage, dial } = this.#station
    const organisation = coverage.organisationOf(speaker)
    const [avatar, text, time] = button.children
    avatar.className = `av av--sm ${avatarKind(organisation)}`
    avatar.textContent = initials(speaker.name)
    text.firstChild.textContent = fullName(speaker)
    text.lastChild.textContent = organisationLine(speaker, organisation)
    const spoke = coverage.lastSpoke(speaker.id)
    time.textContent = spoke ? dial.clock(spoke) : ""
    if (speaker.id === current) button.setAttribute("aria-current", "true")
    else button.removeAttribute("aria-current")
  }
}

function row() {
  const avatar = make("span", { "aria-hidden": "true" })
  const text = make("span", {}, make("b"), make("small"))
  return make("button", { type: "button" }, avatar, text, make("span", { class: "num" }))
}
