import { make, parts, show } from "../lib/dom.js"
import { fill } from "../lib/dialog.js"
import { PhotoDialog } from "../report/photo_dialog.js"
import { fullName } from "../report/names.js"
import { smallest } from "./pictures.js"

/**
 * Says an update differently, with the note that readers will see. Where somebody else was faster,
 * both texts stand side by side and nothing is overwritten.
 */
export class Correction {
  #dialog
  #form
  #station
  #actions
  #parts
  #photoDialog
  #post
  #photos

  constructor(dialog, station, actions) {
    this.#dialog = dialog
    this.#form = dialog.querySelector("form")
    this.#station = station
    this.#actions = actions
    this.#parts = parts(dialog)
    this.#photoDialog = new PhotoDialog(document.getElementById("photo-dialog"), station)
  }

  open(post) {
    this.#post = post
    this.#photos = post.photos
    this.#offerSpeakers()
    const { headline, text, mode, speaker } = post
    fill(this.#form, { headline, text, mode, speaker: speaker?.id, note: "" })
    show(this.#parts.statement, post.kind === "statement")
    show(this.#parts.theirs, false)
    this.#parts.send.textContent = this.#station.words.get("desk.correct")
    this.#renderPhotos()
    return this.#actions.form(this.#dialog, () => this.#send())
  }

  async #send() {
    const rest = ["posts", this.#post.id, "correction"]
    try {
      return await this.#actions.change("PUT", rest, this.#body(), "post")
    } catch (failure) {
      if (failure.code === "stale-version") this.#collide(failure.document.current)
      throw failure
    }
  }

  #body() {
    const { headline, text, note, speaker } = this.#form.elements
    const { kind, version, language, key } = this.#post
    const statement = kind === "statement"
    return {
      version,
      note: note.value,
      kind,
      mode: statement ? this.#form.elements.mode.value : undefined,
      speaker: statement ? speaker.value : undefined,
      headline: headline.value,
      text: text.value,
      language,
      photos: this.#photos.map(photo => photo.id),
      key
    }
  }

  /** Shows what is on air now beside what was being written; sending again overwrites knowingly. */
  #collide(current) {
    const { theirs, theirHeadline, theirText, theirNote, send } = this.#parts
    this.#post = current
    this.#station.coverage.take({ post: current })
    theirHeadline.textContent = current.headline ?? ""
    theirText.textContent = current.text ?? ""
    theirNote.textContent = current.correctionNote ?? current.withdrawalReason ?? ""
    show(theirs, true)
    send.textContent = this.#station.words.get("desk.conflict-use-yours")
    theirs.focus()
  }

  #offerSpeakers() {
    const { speakers } = this.#station.coverage
    const options = speakers.map(one => make("option", { value: one.id, text: fullName(one) }))
    this.#form.elements.speaker.replaceChildren(...options)
  }

  #renderPhotos() {
    this.#parts.photos.replaceChildren(...this.#photos.map(photo => this.#photo(photo)))
    show(this.#parts.photosField, this.#photos.length > 0)
  }

  #photo(photo) {
    const { words } = this.#station
    const picture = make("img", { src: smallest(photo), width: 120, height: 80, alt: photo.alternative })
    const describe = button(words.get("report.describe-photo"), () => this.#describe(photo))
    const remove = button(words.get("report.remove-photo"), () => this.#remove(photo))
    return make("div", { class: "photorow" }, picture, describe, remove)
  }

  #remove({ id }) {
    this.#photos = this.#photos.filter(photo => photo.id !== id)
    this.#renderPhotos()
  }

  /** What a photo shows is told at once; it needs no correction of the update. */
  async #describe(photo) {
    const draw = canvas => drawFrom(canvas, smallest(photo))
    const work = facts => this.#actions.describe(photo.id, facts)
    const facts = await this.#photoDialog.ask(photo, { draw, work })
    if (!facts) return
    this.#photos = this.#photos.map(one => (one.id === photo.id ? { ...one, ...facts } : one))
    this.#renderPhotos()
  }
}

function button(text, click) {
  return make("button", { type: "button", class: "btn btn--sm", text, on: { click } })
}

function drawFrom(canvas, address) {
  const picture = new Image()
  picture.onload = () => {
    canvas.width = picture.naturalWidth
    canvas.height = picture.naturalHeight
    canvas.getContext("2d").drawImage(picture, 0, 0)
  }
  picture.src = address
}
