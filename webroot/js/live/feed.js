import { body } from "./changes.js"
import { compare, facts, fits, placeIn } from "./order.js"

/** Updates that are shown in one go; the rest follows frame by frame. */
const SLICE = 50

/**
 * The list of updates. What is new takes its place unseen and waits until the reader asks, unless
 * its place is below the screen. Every update is known by its id and the seq it is at.
 */
export class Feed {
  #list
  #anchor
  #patience
  #changes
  #dress
  #changed
  #revealed
  #known = new Map()
  #elsewhere = new Set()
  #show
  #oldestFirst

  /**
   * @param dress makes a fresh item ready to be used
   * @param changed called with what an update was (undefined where unknown), what it is, its item
   * @param revealed called with the items that have just been shown
   */
  constructor({ list, anchor, patience, changes, dress, changed, revealed }) {
    this.#list = list
    this.#anchor = anchor
    this.#patience = patience
    this.#changes = changes
    this.#dress = dress
    this.#changed = changed
    this.#revealed = revealed
  }

  /**
   * Takes over what the server has rendered.
   *
   * @param show the filter: all (""), key, statements, photos, or a speaker's id
   */
  adopt(show) {
    this.#show = show
    this.#oldestFirst = this.#list.dataset.order === "oldest"
    for (const item of this.items) {
      this.#known.set(item.dataset.id, facts(item))
      this.#dress(item)
    }
  }

  get items() {
    return [...this.#list.querySelectorAll(":scope > li[data-id]")]
  }

  /** What the strip's button would show, in the order of the page. */
  get waiting() {
    return this.items.filter(item => item.dataset.waiting)
  }

  /** How many new updates have their place on another page. */
  get elsewhere() {
    return this.#elsewhere.size
  }

  /** All updates that we have heard of, oldest first. */
  get known() {
    return [...this.#known.values()].sort(compare)
  }

  /** True where the list has every update of the coverage. */
  get whole() {
    return this.open && this.#end("older")
  }

  /** True where the list has the newest updates of the coverage. */
  get open() {
    return this.#end("newer") && this.#list.dataset.show === ""
  }

  get show() {
    return this.#show
  }

  item(id) {
    return this.#list.querySelector(`:scope > [id="li-${id}"]`)
  }

  /** Takes in an update as it now is; one that is known as it is, or as it was later, is dropped. */
  take(fresh, isNew = false) {
    const now = facts(fresh)
    const before = this.#known.get(now.id)
    if (before && before.seq >= now.seq) return
    this.#known.set(now.id, now)
    this.#dress(fresh)
    const shown = fresh.cloneNode(true)
    const item = this.item(now.id)
    if (item) this.#change(item, fresh)
    else if (this.#belongs(now)) this.#add(fresh, now)
    else if (isNew && fits(now, this.#show) && !this.#end("newer")) this.#elsewhere.add(now.id)
    this.#changed(before, now, shown)
  }

  /** Shows what has waited; answers the first of it. */
  reveal() {
    const items = this.waiting
    this.#patience.flush()
    this.#reveal(items)
    return items[0]
  }

  /** Shows only what fits, all of which must be in the list. */
  choose(show) {
    this.#show = show
    for (const item of this.items) {
      const fitting = this.#fits(item)
      if (!fitting) delete item.dataset.waiting
      item.hidden = !fitting || Boolean(item.dataset.waiting)
    }
  }

  #add(fresh, now) {
    const items = this.items
    const place = placeIn(items.map(facts), now, this.#oldestFirst)
    fresh.hidden = true
    this.#list.insertBefore(fresh, items[place] ?? null)
    this.#sift(fresh)
  }

  #change(item, fresh) {
    const takenBack = item.dataset.state === "on-air" && fresh.dataset.state !== "on-air"
    keepState(item, fresh)
    this.#changes.apply(item, fresh, { takenBack })
    this.#sift(item)
  }

  /** Takes an item out of, or into, what the filter shows. */
  #sift(item) {
    this.#patience.forget(item)
    if (!this.#fits(item)) {
      delete item.dataset.waiting
      if (!item.hidden) this.#patience.apply(item, () => (item.hidden = true), { asked: false })
    } else if (item.hidden) {
      item.hidden = !this.#unnoticed(item)
      if (item.hidden) item.dataset.waiting = "true"
    }
  }

  #unnoticed(item) {
    const read = !document.hidden && this.#list.getClientRects().length > 0
    return read && !item.dataset.waiting && this.#anchor.where(item) === "below"
  }

  #reveal(items) {
    const now = items.slice(0, SLICE)
    this.#anchor.still(() => now.forEach(item => {
      item.hidden = false
      delete item.dataset.waiting
      body(item).classList.add("is-new")
    }))
    this.#revealed(now)
    const rest = items.slice(SLICE)
    if (rest.length > 0) requestAnimationFrame(() => this.#reveal(rest))
  }

  #fits(item) {
    return fits(this.#known.get(item.dataset.id), this.#show)
  }

  /** Whether its place is on this page of the list, and not on an older or a newer one. */
  #belongs(update) {
    const all = this.items.map(facts)
    if (all.every(other => compare(other, update) < 0)) return this.#end("newer")
    if (all.every(other => compare(other, update) > 0)) return this.#end("older")
    return true
  }

  /** True where no page of the list lies further on that side; page 1 is the oldest. */
  #end(side) {
    const { page, pages } = this.#list.dataset
    return side === "older" ? Number(page) === 1 : page === pages
  }
}

/** Hands on what the page knows of an item and the server does not. */
function keepState(item, fresh) {
  fresh.hidden = item.hidden
  if (item.dataset.waiting) fresh.dataset.waiting = item.dataset.waiting
  body(fresh).classList.toggle("is-new", body(item).matches(".is-new"))
  const [was, is] = [item, fresh].map(one => one.querySelector(".tag--now"))
  if (!was || !is) return
  is.hidden = was.hidden
  is.className = was.className
}
