import { make, parts, show } from "../lib/dom.js"
import { smallest } from "./pictures.js"

/** Chooses the photo at the head of the page among those on air. */
export class LeadPhoto {
  #station
  #actions
  #dialog
  #parts

  constructor(station, actions) {
    this.#station = station
    this.#actions = actions
    this.#dialog = document.getElementById("lead-dialog")
    this.#parts = parts(this.#dialog)
  }

  open() {
    const { coverage } = this.#station
    const onAir = coverage.posts.filter(post => post.state === "on-air")
    const photos = new Map(onAir.flatMap(post => post.photos).map(photo => [photo.id, photo]))
    const chosen = coverage.facts.leadPhoto ?? ""
    this.#parts.choices.replaceChildren(...[...photos.values()].map(photo => choice(photo, chosen)))
    this.#parts.none.checked = !photos.has(chosen)
    show(this.#parts.empty, photos.size === 0)
    return this.#actions.form(this.#dialog, form => this.#choose(new FormData(form).get("photo")))
  }

  #choose(photo) {
    return this.#actions.change("PUT", ["lead-photo"], { photo: photo || null }, "coverage")
  }
}

function choice(photo, chosen) {
  const radio = make("input", { type: "radio", name: "photo", value: photo.id, checked: photo.id === chosen })
  const picture = make("img", { src: smallest(photo), width: 150, height: 100, alt: photo.alternative })
  return make("label", { class: "choice choice--photo" }, radio, picture)
}
