import { copy, icon, keyed, parts, show } from "../lib/dom.js"
import { openMenu } from "../lib/menu.js"
import { bytes, firstWords, initials } from "../lib/text.js"
import { State, isUnsent } from "./item.js"
import { avatarKind } from "./names.js"
import { Outbox } from "./outbox.js"

const LOOKS = {
  [State.draft]: ["", "edit"],
  [State.waiting]: ["s--wait", "clock"],
  [State.sending]: ["s--up", "up"],
  [State.sent]: ["s--ok", "check"],
  [State.needsYou]: ["s--err", "alert"]
}

/** What this device has still to send, newest first, each with its state. */
export class Queue {
  #root
  #parts
  #station
  #edit

  /** `edit(item)` opens an item in the composer. */
  constructor(root, station, edit) {
    this.#root = root
    this.#parts = parts(root)
    this.#station = station
    this.#edit = edit
    station.outbox.onChange(() => this.#render())
    this.#render()
  }

  #render() {
    const { outbox, words, slug } = this.#station
    const own = outbox.items.filter(item => item.slug === slug).reverse()
    const { list, waiting, used } = this.#parts
    show(this.#root, own.length > 0)
    this.#root.classList.toggle("queue--unsent", own.some(isUnsent))
    waiting.textContent = outbox.waiting > 0 ? words.get("report.waiting-count", outbox.waiting) : ""
    used.textContent = words.get("report.used-of", bytes(outbox.weight), bytes(Outbox.BYTES_LIMIT))
    show(used, outbox.weight > 0)
    keyed(list, own, {
      key: item => item.id,
      create: item => this.#row(item),
      update: (row, item) => this.#fill(row, item)
    })
  }

  #row({ id }) {
    const row = copy("queue-template")
    const { edit, discard, more } = parts(row)
    edit.addEventListener("click", () => this.#open(id))
    discard.addEventListener("click", () => this.#discard(id))
    more.addEventListener("click", () => openMenu(more, this.#entries(id)))
    return row
  }

  #entries(id) {
    const { words } = this.#station
    return [
      { label: words.get("report.edit"), act: () => this.#open(id) },
      { label: words.get("report.discard"), act: () => this.#discard(id) }
    ]
  }

  /** What is on its way, or over there, is no longer ours to change. */
  #open(id) {
    const item = this.#station.outbox.find(id)
    if (isOurs(item)) this.#edit(item)
  }

  #fill(row, item) {
    const { words, dial } = this.#station
    const { avatar, who, what, progress, state, reason, more, actions } = parts(row)
    const [look, symbol] = LOOKS[item.state]
    avatar.className = `av av--sm ${avatarKind(item.from)}`
    avatar.replaceChildren(initials(item.from.name) || icon(item.post.kind === "photo" ? "cam" : "note"))
    who.textContent = this.#who(item)
    const said = firstWords(item.post.text ?? "", 40)
    what.textContent = [dial.clock(item.saidAt), said].filter(part => part).join(", ")
    show(progress, item.state === State.sending && item.photos.length > 0)
    progress.value = item.progress
    progress.setAttribute("aria-label", words.get("report.upload-of", who.textContent))
    state.className = `s ${look}`
    state.replaceChildren(icon(symbol), this.#stateWords(item))
    const refused = item.state === State.needsYou
    reason.textContent = refused ? words.refusal(item.problem) : ""
    show(reason, refused)
    show(actions, refused || item.state === State.draft)
    show(more, item.state === State.waiting)
  }

  #who({ from, post, photos }) {
    const { words } = this.#station
    const kind = words.get(post.kind === "photo" ? "report.kind-photo" : "report.kind-note")
    const name = from.name ? [from.name, from.organisation].filter(part => part).join(", ") : kind
    return photos.length === 0 ? name : `${name}, ${words.get("report.photos-count", photos.length)}`
  }

  #stateWords(item) {
    const { words, dial } = this.#station
    if (item.state === State.sending) return words.get("report.state-sending", item.progress)
    if (item.state === State.sent) return words.get("report.state-sent", dial.clock(item.sentAt))
    return words.get(`report.state-${item.state}`)
  }

  #discard(id) {
    if (!isOurs(this.#station.outbox.find(id))) return
    if (confirm(this.#station.words.get("report.discard-question"))) this.#station.outbox.remove(id)
  }
}

function isOurs(item) {
  return item !== undefined && item.state !== State.sending && isUnsent(item)
}
