import { parts, show } from "../lib/dom.js"
import { afterPosting, emptyDraft, fromItem, isEmpty, missing, roomLeft, toItem } from "./draft.js"
import { Drafts } from "./drafts.js"
import { kept, weight } from "./item.js"
import { shortName } from "./names.js"
import { PhotoTray } from "./photo_tray.js"
import { SpeakerCard } from "./speaker_card.js"

const COUNT_FROM = 400

/** Where an update is written: who speaks, how, what, with which photos. */
export class Composer {
  #station
  #parts
  #drafts
  #draft
  #card
  #tray
  #listeners = new Set()

  constructor(root, station) {
    this.#station = station
    this.#parts = parts(root)
    this.#drafts = new Drafts(localStorage, station.slug)
    this.#draft = this.#begin()
    this.#card = new SpeakerCard(root, station, id => this.pick(id))
    this.#tray = new PhotoTray(this.#parts, station, update =>
      this.#change({ photos: update(this.#draft.photos) })
    )
    this.#listen(root)
    station.coverage.onChange(() => this.#follow())
    station.onChange(() => this.#renderLink())
    this.#write()
  }

  /** Chooses who is speaking. */
  pick(speaker) {
    this.#change({ speaker, kind: "statement" })
  }

  /** Lets the reporter choose among all speakers. */
  async choose() {
    const speaker = await this.#card.choose()
    if (speaker) this.pick(speaker)
    this.#parts.text.focus()
  }

  toggleKey() {
    this.#change({ key: !this.#draft.key })
  }

  /** The speakers who are offered with one tap, next one first. */
  get offered() {
    return this.#card.offered
  }

  get speaker() {
    return this.#draft.speaker
  }

  /** Hears whenever another speaker may have been chosen. */
  onChange(listener) {
    this.#listeners.add(listener)
  }

  /** Opens an item of the outbox again; what is being written now is kept as a draft there. */
  async edit(item) {
    if (!isEmpty(this.#draft)) await this.#keep()
    const draft = fromItem(item, crypto.randomUUID())
    this.#draft = draft
    this.#write()
    await this.#station.outbox.release(item.id)
    this.#parts.text.focus()
  }

  /** Posts what is written: it waits in the outbox before this function's first await. */
  async post() {
    const lacking = missing(this.#draft)
    if (lacking === "photo-without-description") return this.#describeFirst()
    if (lacking) return this.#refuse(lacking)
    if (!this.#station.coverage.open) return this.#keepForLater()
    await this.#hand(draft => toItem(draft, this.#circumstances()))
  }

  async #describeFirst() {
    if (await this.#tray.describeAll(this.#draft)) await this.post()
  }

  async #keepForLater() {
    await this.#keep()
    this.#say(this.#station.words.get("report.kept-as-draft"))
  }

  #keep() {
    return this.#hand(draft => kept(toItem(draft, this.#circumstances())))
  }

  // The box is empty and the item shown before the disk has answered; the draft stays on the disk
  // until the item is there.
  async #hand(made) {
    const { outbox, words, dial } = this.#station
    const draft = this.#draft
    const item = made(draft)
    if (!outbox.hasRoom(weight(item))) return this.#refuse("outbox-full")
    this.#draft = afterPosting(draft, crypto.randomUUID())
    this.#show()
    try {
      await this.#station.post(item)
      this.#drafts.save(this.#draft)
      this.#say(words.get("report.posted", dial.clock(item.saidAt)))
    } catch {
      const text = [draft.text, this.#draft.text].filter(part => part).join("\n\n")
      this.#draft = { ...draft, text }
      this.#show()
      this.#refuse("not-kept")
    }
  }

  #circumstances() {
    const { slug, clock, coverage } = this.#station
    const speaker = this.#draft.kind === "statement" ? coverage.speaker(this.#draft.speaker) : undefined
    const organisation = coverage.organisationOf(speaker)
    const name = speaker?.name ?? ""
    const from = { name, organisation: shortName(organisation), kind: organisation?.kind }
    return { slug, saidAt: clock.iso(), from }
  }

  #begin() {
    const { coverage, account, outbox } = this.#station
    const found = this.#drafts.load()
    const known = found && !outbox.find(found.id)
    if (known) return coverage.speaker(found.speaker) ? found : { ...found, speaker: coverage.next?.id }
    return emptyDraft({ id: crypto.randomUUID(), speaker: coverage.next?.id, credit: account.credit })
  }

  #listen(root) {
    const { text, headline, credit, key, change, post, gallery, camera } = this.#parts
    text.addEventListener("input", () => this.#change({ text: text.value }))
    headline.addEventListener("input", () => this.#change({ headline: headline.value }))
    credit.addEventListener("input", () => this.#credit(credit.value))
    key.addEventListener("click", () => this.toggleKey())
    change.addEventListener("click", () => this.choose())
    post.addEventListener("click", () => this.post())
    for (const input of [gallery, camera]) input.addEventListener("change", () => this.#take(input))
    for (const button of root.querySelectorAll("[data-kind]"))
      button.addEventListener("click", () => this.#change({ kind: button.dataset.kind }))
    for (const radio of root.querySelectorAll("[data-mode]"))
      radio.addEventListener("change", () => this.#change({ mode: radio.value }))
  }

  async #take(input) {
    const files = [...input.files]
    input.value = ""
    this.#refuse(await this.#tray.take(files, this.#draft))
  }

  /** Photos that had the old credit get the new one. */
  #credit(credit) {
    const old = this.#draft.credit
    const inherit = facts => (facts.credit === old ? { ...facts, credit } : facts)
    const photos = this.#draft.photos.map(photo => ({ ...photo, facts: inherit(photo.facts) }))
    this.#change({ credit, photos })
  }

  #change(part) {
    this.#draft = { ...this.#draft, ...part }
    if (!this.#drafts.save(this.#draft)) this.#refuse("not-kept")
    else this.#refuse(null)
    this.#render()
  }

  /** Shows a draft that was not typed here, the fields too, and writes it down. */
  #write() {
    this.#show()
    this.#change({})
  }

  #show() {
    this.#parts.text.value = this.#draft.text
    this.#parts.headline.value = this.#draft.headline
    this.#render()
  }

  /** Whoever is added first to an empty running order is the one who speaks. */
  #follow() {
    const { coverage } = this.#station
    if (!coverage.speaker(this.#draft.speaker) && coverage.next)
      this.#draft = { ...this.#draft, speaker: coverage.next.id }
    this.#render()
  }

  #render() {
    const { kind, key, mode, speaker, headline } = this.#draft
    const { kinds, modes, headlineRow, text, textLabel, key: keyButton } = this.#parts
    const statement = kind === "statement"
    for (const button of kinds.querySelectorAll("[data-kind]"))
      button.setAttribute("aria-pressed", button.dataset.kind === kind)
    for (const radio of modes.querySelectorAll("[data-mode]")) radio.checked = radio.value === mode
    keyButton.setAttribute("aria-pressed", key)
    show(headlineRow, !statement || key || headline !== "")
    const asked = statement ? "report.what-was-said" : "report.what-happens"
    textLabel.textContent = this.#station.words.get(asked)
    text.placeholder = textLabel.textContent
    this.#card.render(speaker, statement)
    this.#tray.render(this.#draft)
    this.#renderCount()
    this.#renderState()
    for (const listener of this.#listeners) listener()
  }

  #renderCount() {
    const room = roomLeft(this.#draft)
    this.#parts.count.textContent = this.#station.words.get("report.characters-left", room)
    this.#parts.count.classList.toggle("count--over", room < 0)
    show(this.#parts.count, room < COUNT_FROM)
  }

  #renderState() {
    const { coverage, words } = this.#station
    const { closed, post, postLabel } = this.#parts
    const sentence = { scheduled: "report.not-started", ended: "report.closed" }[coverage.state]
    closed.textContent = sentence ? words.get(sentence) : ""
    show(closed.parentElement, sentence !== undefined)
    post.classList.toggle("btn--live", coverage.open)
    postLabel.textContent = words.get(coverage.open ? "report.post-live" : "report.keep-draft")
  }

  #renderLink() {
    const offline = this.#station.link.state === "offline"
    show(this.#parts.later, offline && this.#station.coverage.open)
  }

  #refuse(code) {
    const { problem } = this.#parts
    problem.textContent = code ? this.#station.words.get(`report.refused-${code}`) : ""
    show(problem.parentElement, code !== null)
  }

  #say(sentence) {
    this.#parts.said.textContent = sentence
  }
}
