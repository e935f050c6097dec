import { make, show } from "../lib/dom.js"
import { fill } from "../lib/dialog.js"
import { localIn, momentIn } from "../lib/zones.js"

const NAMES = ["headline", "standfirst", "byline", "introduction", "source", "editor", "lead"]
const THUMBNAIL = 480

/** Everything that an editor says of the article besides its updates. */
export class Fields {
  #parts
  #zone
  #words
  #photos = new Map()
  #date = ""

  constructor(parts, zone, words) {
    this.#parts = parts
    this.#zone = zone
    this.#words = words
    parts.form.elements.lead.addEventListener("change", () => this.#picture())
    parts.zone.textContent = words.get("article.edit-date-zone", zone.replaceAll("_", " "))
  }

  write(article, posts, revisions) {
    const { form } = this.#parts
    this.#leads(article, posts)
    for (const name of NAMES) form.elements[name].value = name === "lead" ? (article.lead?.id ?? "") : article[name]
    this.#date = article.publishedAt ? this.#local(article.publishedAt) : ""
    if (article.publishedAt) fill(form, { date: this.#date })
    this.#picture()
    this.#parts.revisions.replaceChildren(...revisions.map(one => this.#revision(one)))
  }

  /** As the API takes it; what is empty is left out. */
  read() {
    const { elements } = this.#parts.form
    const values = {}
    for (const name of [...NAMES, "note"]) if (elements[name].value.trim()) values[name] = elements[name].value
    return values
  }

  forgetNote() {
    this.#parts.form.elements.note.value = ""
  }

  /** The moment that the article is to be dated by; undefined where none was given. */
  date() {
    const { value } = this.#parts.form.elements.date
    return value ? momentIn(this.#zone, value) : undefined
  }

  #leads(article, posts) {
    const onAir = posts.filter(post => post.state === "on-air").flatMap(post => post.photos)
    const all = article.lead ? [article.lead, ...onAir] : onAir
    this.#photos = new Map(all.map(photo => [photo.id, photo]))
    const none = make("option", { value: "", text: this.#words.get("article.edit-no-lead") })
    const options = [...this.#photos.values()].map(photo =>
      make("option", { value: photo.id, text: photo.caption || photo.alternative })
    )
    this.#parts.form.elements.lead.replaceChildren(none, ...options)
  }

  #picture() {
    const { leadImage, form } = this.#parts
    const photo = this.#photos.get(form.elements.lead.value)
    show(leadImage, Boolean(photo))
    if (photo) leadImage.src = thumbnail(photo)
  }

  #revision({ revision, by, at, note }) {
    const when = this.#local(at).replace("T", " ")
    const line = this.#words.get("article.edit-revision", revision, by, when)
    return make("li", {}, line, note ? make("small", { text: note }) : null)
  }

  // Zones are whole minutes away from UTC, so the seconds are the same everywhere.
  #local(moment) {
    return `${localIn(this.#zone, moment)}:${new Date(moment).toISOString().slice(17, 19)}`
  }
}

/** The address of a small rendition. */
export function thumbnail(photo) {
  const width = photo.widths.reduce((best, one) => (Math.abs(one - THUMBNAIL) < Math.abs(best - THUMBNAIL) ? one : best))
  return `/photos/${photo.hash}-${width}.jpg`
}
