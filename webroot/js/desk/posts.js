import { call } from "../lib/api.js"
import { copy, keyed, make, parts, show } from "../lib/dom.js"
import { openMenu } from "../lib/menu.js"
import { fullName, shortName } from "../report/names.js"
import { smallest } from "./pictures.js"

const PAGE = 100

/** The posts of the coverage, newest first, each with what it is and what can be done with it. */
export class Posts {
  #station
  #actions
  #correction
  #parts

  constructor(root, station, actions, correction) {
    this.#station = station
    this.#actions = actions
    this.#correction = correction
    this.#parts = parts(root)
    station.coverage.onChange(() => this.#render())
  }

  /** Reads everything that was posted so far. */
  async load() {
    for (let offset = 0, read = PAGE; read === PAGE; offset += PAGE) {
      const { posts } = await call("GET", `${this.#station.address("posts")}?offset=${offset}`)
      read = posts.length
      this.#station.coverage.takePosts(posts)
    }
  }

  #render() {
    const { coverage, words } = this.#station
    const posts = coverage.posts
    const onAir = posts.filter(post => post.state === "on-air").length
    this.#parts.count.textContent = words.get("desk.on-air-count", onAir)
    show(this.#parts.empty, posts.length === 0)
    keyed(this.#parts.list, posts, {
      key: post => post.id,
      create: post => this.#create(post),
      update: (row, post) => this.#fill(row, post)
    })
  }

  #create({ id }) {
    const row = copy("row-template")
    const { main, more } = parts(row)
    main.addEventListener("click", () => this.#mainAction(id).act())
    more.addEventListener("click", () => openMenu(more, this.#entries(id)))
    return row
  }

  #fill(row, post) {
    const { words, dial } = this.#station
    const { time, tags, who, organisation, text, note, pictures, main, more } = parts(row)
    const gone = post.state === "withdrawn"
    row.classList.toggle("row--gone", gone)
    row.dataset.state = post.state
    time.textContent = dial.clock(post.saidAt)
    time.dateTime = post.saidAt
    tags.replaceChildren(...this.#tags(post))
    who.textContent = this.#who(post)
    organisation.textContent = post.speaker?.organisation ? `, ${shortName(post.speaker.organisation)}` : ""
    text.textContent = this.#text(post)
    text.lang = post.language
    note.textContent = (gone ? post.withdrawalReason : post.correctionNote) ?? ""
    show(note, note.textContent !== "")
    pictures.replaceChildren(...(post.photos ?? []).map(photo => this.#picture(photo)))
    show(pictures, pictures.children.length > 0)
    main.textContent = this.#mainAction(post.id).label
    show(main, !gone)
    more.setAttribute("aria-label", words.get("desk.more-for", time.textContent))
  }

  #tags({ state, key, pinned, correctedAt, withdrawnAt }) {
    const { words, dial } = this.#station
    if (state === "withdrawn") return [tag("gone", words.get("desk.withdrawn-at", dial.clock(withdrawnAt)))]
    const tags = [tag("live", words.get("desk.on-air"))]
    if (key) tags.push(tag("key", words.get("desk.key")))
    if (pinned) tags.push(tag("pin", words.get("desk.pinned")))
    if (correctedAt) tags.push(tag("fix", words.get("desk.corrected-at", dial.clock(correctedAt))))
    return tags
  }

  #who({ kind, speaker, byline }) {
    if (speaker) return fullName(speaker)
    return `${this.#station.words.get(`report.kind-${kind}`)}, ${byline}`
  }

  #text({ headline, text, mode, photos }) {
    const said = mode === "verbatim" ? `“${text}”` : text
    const caption = photos?.[0]?.caption ?? ""
    return [headline, said || caption].filter(part => part).join(" · ")
  }

  #picture(photo) {
    const size = { width: 72, height: 48, loading: "lazy" }
    return make("img", { src: smallest(photo), alt: photo.alternative, ...size })
  }

  #mainAction(id) {
    const post = this.#station.coverage.post(id)
    return post.pinned ? this.#pin(post) : this.#correct(post)
  }

  #entries(id) {
    const { words, slug, coverage } = this.#station
    const post = coverage.post(id)
    const open = { label: words.get("desk.open-live"), href: `/e/${slug}/u/${id}` }
    if (post.state === "withdrawn") return [open]
    const changes = { label: words.get("desk.history"), href: `/e/${slug}/u/${id}/changes` }
    const actions = [this.#correct(post), this.#key(post), this.#pin(post), this.#withdraw(post), open]
    return post.correctedAt ? [...actions, changes] : actions
  }

  #correct(post) {
    const act = () => this.#correction.open(this.#station.coverage.post(post.id))
    return { label: this.#station.words.get("desk.correct"), act }
  }

  #key({ id, key }) {
    const label = this.#station.words.get(key ? "desk.unmake-key" : "desk.make-key")
    return { label, act: () => this.#mark(id, "key", !key) }
  }

  #pin({ id, pinned }) {
    const label = this.#station.words.get(pinned ? "desk.unpin" : "desk.pin")
    return { label, act: () => this.#mark(id, "pin", !pinned) }
  }

  #mark(id, mark, on) {
    return this.#actions.press(on ? "PUT" : "DELETE", ["posts", id, mark], undefined, "post")
  }

  #withdraw({ id }) {
    const title = "desk.withdraw"
    const ask = { title, label: "desk.withdraw-reason" }
    const withdraw = reason => this.#actions.change("PUT", ["posts", id, "withdrawal"], { reason }, "post")
    return { label: this.#station.words.get(title), act: () => this.#actions.askReason(ask, withdraw) }
  }
}

function tag(kind, text) {
  return make("span", { class: `tag tag--${kind}`, text })
}
