import { copy, keyed, parts, show } from "../lib/dom.js"
import { bytes } from "../lib/text.js"
import { photosLeft } from "./draft.js"
import { PhotoDialog } from "./photo_dialog.js"
import { PhotoShrinker } from "./photo.js"
import { paint } from "./thumbnail.js"

/** The photos of the update that is being written. */
export class PhotoTray {
  #parts
  #station
  #update
  #dialog
  #shrinker = new PhotoShrinker()

  /** `update(change)` changes the list of photos of the draft. */
  constructor(composerParts, station, update) {
    this.#parts = composerParts
    this.#station = station
    this.#update = update
    this.#dialog = new PhotoDialog(document.getElementById("photo-dialog"), station)
  }

  /** Keeps the files on this device; answers the code of why one was not taken, or null. */
  async take(files, draft) {
    let refusal = null
    for (const file of files.slice(0, photosLeft(draft))) {
      const code = await this.#takeOne(file, draft.credit)
      refusal ??= code
    }
    return files.length > photosLeft(draft) ? "too-many-photos" : refusal
  }

  /** Asks for every description that lacks; answers whether all are there. */
  async describeAll(draft) {
    for (const photo of draft.photos) {
      if (photo.facts.alternative.trim()) continue
      const facts = await this.#describe(photo)
      if (!facts) return false
    }
    return true
  }

  render({ photos, credit }) {
    const { photos: list, creditRow, credit: field, camera, gallery } = this.#parts
    keyed(list, photos, {
      key: photo => photo.id,
      create: photo => this.#create(photo),
      update: (shot, photo) => this.#fill(shot, photo)
    })
    show(creditRow, photos.length > 0)
    if (field.value !== credit) field.value = credit
    for (const input of [camera, gallery]) input.disabled = photosLeft({ photos }) <= 0
  }

  async #takeOne(file, credit) {
    const blob = await this.#shrinker.shrink(file)
    if (!blob) return "photo-unreadable"
    const id = crypto.randomUUID()
    try {
      await this.#station.outbox.saveBytes(id, blob)
    } catch {
      return "not-kept"
    }
    const facts = { credit, caption: "", alternative: "", people: [] }
    this.#update(photos => [...photos, { id, name: file.name, bytes: blob.size, facts }])
    navigator.storage?.persist?.()
    return null
  }

  #create(photo) {
    const shot = copy("shot-template")
    const { picture, open } = parts(shot)
    this.#station.outbox.bytes(photo.id).then(blob => blob && paint(picture, blob))
    open.addEventListener("click", () => this.#describe(shot.photo))
    return shot
  }

  #fill(shot, photo) {
    shot.photo = photo
    const { label, described, size } = parts(shot)
    const { words } = this.#station
    const lacking = !photo.facts.alternative.trim()
    label.textContent = words.get(lacking ? "report.describe" : "report.described")
    label.classList.toggle("alt--done", !lacking)
    described.textContent = photo.facts.alternative
    size.textContent = bytes(photo.bytes)
  }

  async #describe(photo) {
    const blob = await this.#station.outbox.bytes(photo.id)
    const draw = picture => blob && paint(picture, blob)
    const facts = await this.#dialog.ask(photo.facts, { draw, remove: () => this.#remove(photo) })
    if (facts) this.#update(photos => photos.map(one => (one.id === photo.id ? { ...one, facts } : one)))
    return facts
  }

  #remove(photo) {
    this.#update(photos => photos.filter(one => one.id !== photo.id))
    this.#station.outbox.dropBytes([photo])
  }
}
