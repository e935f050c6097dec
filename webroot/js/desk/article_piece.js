import { make, show } from "../lib/dom.js"
import { localIn } from "../lib/zones.js"
import { thumbnail } from "./article_fields.js"

/** One update in the article, with its words to be written over. */
export class Piece {
  #post
  #before
  #words
  #text
  #tag
  #own
  #now
  #leave
  #changed = () => {}

  /**
   * @param item as the article holds it
   * @param post the update as it stands now; the item's own where it is not known
   */
  constructor(item, post, zone, words) {
    this.#post = post ?? item.post
    this.#before = item
    this.#words = words
    this.element = this.#make(item, zone)
    this.#mark()
  }

  get post() {
    return this.#post
  }

  /** What it is called where its buttons are read out. */
  get name() {
    const begin = (this.#before.post.text ?? "").slice(0, 40)
    return this.#words.get("article.edit-text-of", this.#post.speaker?.name ?? this.#kind(), begin)
  }

  onLeaveOut(work) {
    this.#leave.addEventListener("click", work)
  }

  onChange(work) {
    this.#changed = work
  }

  /** As the API takes it: without a text the article shows the update's own words. */
  read() {
    const line = { post: this.#post.id, version: this.#version() }
    return this.#following() ? line : { ...line, text: this.#text.value }
  }

  corrected(post) {
    this.#post = post
    this.#now.textContent = `${this.#words.get("article.edit-now")} ${post.text}`
    show(this.#now, true)
    this.#mark()
  }

  #make({ post, byHand }, zone) {
    const gone = post.state === "withdrawn"
    this.#text = make("textarea", { class: "serif", maxlength: 4000, lang: post.language, disabled: gone })
    this.#text.setAttribute("aria-label", this.name)
    this.#text.value = byHand ? post.text : (this.#post.text ?? "")
    this.#text.addEventListener("input", () => this.#mark())
    this.#tag = make("span", { class: "tag tag--rev", text: this.#words.get("article.edit-by-hand") })
    this.#own = this.#button("own-words", () => this.#takeOwn())
    this.#leave = this.#button("leave-out", () => {})
    this.#now = make("p", { class: "notice notice--warn", hidden: true })
    const tools = make("p", { class: "piece__tools" }, make("span", { "data-moves": true }), this.#own, this.#leave)
    const body = gone ? this.#gone(post) : this.#text
    return make("li", { class: "piece", "data-post": post.id }, this.#top(zone), this.#photos(post), body, this.#now, tools)
  }

  #top(zone) {
    const post = this.#post
    const at = make("time", { class: "num", datetime: post.saidAt, text: localIn(zone, post.saidAt).slice(11) })
    const corrected = post.correctedAt && post.state === "on-air"
    const fix = corrected && make("span", { class: "tag tag--fix", text: this.#words.get("article.edit-corrected") })
    return make("p", { class: "piece__top" }, at, this.#kind(), fix || null, this.#tag)
  }

  #kind() {
    if (this.#post.kind === "note") return this.#words.get("article.edit-note-kind")
    if (this.#post.kind === "photo") return this.#words.get("article.edit-photo-kind")
    return this.#post.mode === "verbatim" ? this.#words.get("article.edit-verbatim") : ""
  }

  #photos(post) {
    const images = (post.photos ?? []).map(photo =>
      make("img", { src: thumbnail(photo), alt: photo.alternative, width: 96, height: 64, loading: "lazy" })
    )
    return images.length > 0 ? make("p", { class: "piece__photos" }, ...images) : null
  }

  #gone(post) {
    return make("p", { class: "gone", text: this.#words.get("article.edit-withdrawn", post.withdrawalReason ?? "") })
  }

  #button(key, work) {
    const text = this.#words.get(`article.edit-${key}`)
    return make("button", { type: "button", class: "btn btn--sm", text, on: { click: work } })
  }

  #takeOwn() {
    this.#text.value = this.#post.text
    this.#mark()
    this.#changed()
  }

  #following() {
    return this.#post.state === "withdrawn" || this.#text.value.trim() === this.#post.text.trim()
  }

  // Words that nobody touches here were written against the version that the article knows.
  #version() {
    const untouched = this.#before.byHand && this.#text.value === this.#before.post.text
    return untouched ? this.#before.post.version : this.#post.version
  }

  #mark() {
    show(this.#tag, !this.#following())
    show(this.#own, !this.#following())
  }
}
