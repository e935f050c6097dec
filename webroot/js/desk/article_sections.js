import { icon, make, show } from "../lib/dom.js"
import { Piece } from "./article_piece.js"

/** The sections of the article, each with its updates, to be moved, left out and written over. */
export class Sections {
  #parts
  #zone
  #words
  #touched
  #posts = new Map()
  #pieces = new Map()

  constructor(parts, zone, words, touched) {
    this.#parts = parts
    this.#zone = zone
    this.#words = words
    this.#touched = touched
  }

  write(article, posts) {
    this.#posts = new Map(posts.map(post => [post.id, post]))
    this.#pieces = new Map()
    const sections = article.sections.map(section => this.#section(section))
    this.#parts.parts.replaceChildren(...sections)
    const outside = posts.filter(post => post.state === "on-air" && !this.#pieces.has(post.id))
    this.#parts.out.replaceChildren(...outside.map(post => this.#outside(post)))
    this.#count()
  }

  /** As the API takes it. */
  read() {
    return [...this.#parts.parts.children].map(section => {
      const items = [...section.querySelectorAll(".piece")].map(one => this.#pieces.get(one.dataset.post).read())
      const { speaker } = section.dataset
      return speaker ? { speaker, items } : { title: section.querySelector("input").value, items }
    })
  }

  /** An update was corrected under an editor's hands: its new words are shown beside theirs. */
  corrected(post) {
    this.#posts.set(post.id, post)
    this.#pieces.get(post.id)?.corrected(post)
  }

  #section({ speaker, title, items }) {
    const name = speaker ? `${speaker.honorific} ${speaker.name}`.trim() : title
    const list = make("ol", { class: "part__items" }, ...items.map(item => this.#piece(item)))
    const heading = speaker ? this.#named(speaker, name) : this.#titled(title)
    const bar = make("header", { class: "part__head" }, heading, this.#moves(name, "li.part"))
    return make("li", { class: "part", "data-speaker": speaker?.id }, bar, list)
  }

  #named(speaker, name) {
    const organisation = speaker.organisation?.abbreviation ?? speaker.organisation?.name
    const role = [speaker.title, organisation].filter(Boolean).join(", ")
    return make("h2", {}, name, make("small", { text: role }))
  }

  #titled(title) {
    const label = this.#words.get("article.edit-section-title")
    return make("input", { value: title, maxlength: 200, "aria-label": label, placeholder: label })
  }

  #piece(item) {
    const piece = new Piece(item, this.#posts.get(item.post.id), this.#zone, this.#words)
    this.#pieces.set(item.post.id, piece)
    piece.element.querySelector("[data-moves]").append(this.#moves(piece.name, ".piece"))
    piece.onLeaveOut(() => this.#leaveOut(piece))
    piece.onChange(this.#touched)
    return piece.element
  }

  #moves(name, moved) {
    const move = (button, up) => {
      const element = button.closest(moved)
      const beside = up ? element.previousElementSibling : element.nextElementSibling
      if (!beside) return
      if (up) beside.before(element)
      else beside.after(element)
      button.focus()
      this.#touched()
    }
    const button = (key, up) =>
      make(
        "button",
        {
          type: "button",
          class: "iconbtn",
          "aria-label": this.#words.get(`article.edit-move-${key}`, name),
          title: this.#words.get(`article.edit-${key}`),
          on: { click: event => move(event.currentTarget, up) }
        },
        icon(key)
      )
    return make("span", { class: "part__moves" }, button("up", true), button("down", false))
  }

  #leaveOut(piece) {
    const section = piece.element.closest(".part")
    piece.element.remove()
    this.#pieces.delete(piece.post.id)
    if (!section.querySelector(".piece")) section.remove()
    if (piece.post.state === "on-air") this.#parts.out.append(this.#outside(piece.post))
    this.#count()
    this.#touched()
  }

  #outside(post) {
    const words = post.text || post.photos.map(photo => photo.caption || photo.alternative).join(" ")
    const take = make("button", {
      type: "button",
      class: "btn btn--sm",
      text: this.#words.get("article.edit-take-in"),
      on: { click: event => this.#takeIn(post, event.currentTarget.closest("li")) }
    })
    const who = post.speaker ? make("b", { text: `${post.speaker.name}: ` }) : null
    return make("li", {}, make("p", { lang: post.language }, who, words), take)
  }

  #takeIn(post, row) {
    row.remove()
    const home = this.#home(post) ?? this.#opened(post)
    const piece = this.#piece({ post, byHand: false })
    home.querySelector("ol").append(piece)
    this.#count()
    this.#touched()
    piece.querySelector("textarea").focus()
  }

  /** The last section of its speaker, or the last that is nobody's. */
  #home(post) {
    const speaker = post.speaker?.id
    return [...this.#parts.parts.children].findLast(section => section.dataset.speaker === speaker)
  }

  #opened(post) {
    const title = post.speaker ? "" : this.#words.get("article.edit-room")
    const section = this.#section({ speaker: post.speaker, title, items: [] })
    this.#parts.parts.append(section)
    return section
  }

  #count() {
    show(this.#parts.outside, this.#parts.out.children.length > 0)
  }
}
