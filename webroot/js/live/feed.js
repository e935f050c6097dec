import { body } from "./changes.js"

/** Updates that are shown in one go; the rest follows frame by frame. */
const SLICE = 50

export function facts({ dataset }) {
  const { id, kind, speaker, moment, state, key, pinned } = dataset
  const onAir = state === "on-air"
  return {
    ...{ id, kind, speaker, moment, onAir },
    key: onAir && key === "true",
    pinned: onAir && pinned === "true",
    photos: onAir ? Number(dataset.photos) : 0,
    statement: onAir && kind === "statement",
    seq: Number(dataset.seq),
    said: Number(dataset.said),
    published: Number(dataset.published),
  }
}

/** Below 0 where `one` was said before `other`: the order of the server. */
export function compare(one, other) {
  const apart = one.said - other.said || one.published - other.published
  return apart || (one.id < other.id ? -1 : Number(one.id > other.id))
}

export const FILTERS = { "": "onAir", key: "key", statements: "statement", photos: "photos" }

/** Whether an update is shown under a filter: all (""), key, statements, photos, or a speaker's id. */
export function fits(update, show) {
  if (show === "") return true
  if (show in FILTERS) return Boolean(update[FILTERS[show]])
  return update.statement && update.speaker === show
}

/** By how much the number on a filter changes, as an update does; `before` may be unknown. */
export function shift(show, before, now) {
  const counts = update => Number(Boolean(update?.[FILTERS[show]]))
  return counts(now) - counts(before)
}

/**
 * The list of updates. What is new takes its place unseen and waits until the reader asks, unless
 * its place is below the screen.
 */
export class Feed {
  #list = document.getElementById("feed")
  #anchor
  #changes
  #tell
  #known = new Map()
  #elsewhere = new Set()
  #show

  /** @param tell dress(item), changed(before, now, item), revealed(items) */
  constructor(anchor, changes, tell) {
    this.#anchor = anchor
    this.#changes = changes
    this.#tell = tell
  }

  adopt(show) {
    this.#show = show
    for (const item of this.items) {
      this.#known.set(item.dataset.id, facts(item))
      this.#tell.dress(item)
    }
  }

  get items() {
    return [...this.#list.querySelectorAll(":scope > li[data-id]")]
  }

  get waiting() {
    return this.items.filter(item => item.dataset.waiting)
  }

  /** How many new updates have their place on another page. */
  get elsewhere() {
    return this.#elsewhere.size
  }

  get known() {
    return [...this.#known.values()].sort(compare)
  }

  /** True where the list has the newest updates of the coverage. */
  get open() {
    return this.#ends("newer") && this.#list.dataset.show === ""
  }

  /** True where it has all of them. */
  get whole() {
    return this.open && this.#ends("older")
  }

  get show() {
    return this.#show
  }

  get oldestFirst() {
    return this.#list.dataset.order === "oldest"
  }

  item(id) {
    return document.getElementById(`li-${id}`)
  }

  /** Takes in an update; one that is known as it is here, or as it was later, is dropped. */
  take(fresh, isNew) {
    const now = facts(fresh)
    const before = this.#known.get(now.id)
    if (before?.seq >= now.seq) return
    this.#known.set(now.id, now)
    this.#tell.dress(fresh)
    const copy = fresh.cloneNode(true)
    const item = this.item(now.id)
    if (item) this.#change(item, fresh, before?.onAir && !now.onAir)
    else if (this.#belongs(now)) this.#add(fresh, now)
    else if (isNew && fits(now, this.#show) && !this.#ends("newer")) this.#elsewhere.add(now.id)
    this.#tell.changed(before, now, copy)
  }

  reveal() {
    const items = this.waiting
    this.#anchor.flush()
    this.#reveal(items)
    return items[0]
  }

  choose(show) {
    this.#show = show
    for (const item of this.items) {
      const fitting = this.#fits(item)
      if (!fitting) delete item.dataset.waiting
      item.hidden = !fitting || Boolean(item.dataset.waiting)
    }
  }

  #add(fresh, now) {
    const further = other => (compare(other, now) > 0) === this.oldestFirst
    fresh.hidden = true
    this.#list.insertBefore(fresh, this.items.find(item => further(facts(item))) ?? null)
    this.#sift(fresh)
  }

  #change(item, fresh, takenBack) {
    const [was, is] = [item, fresh].map(one => one.querySelector(".tag--now"))
    if (was && is) Object.assign(is, { hidden: was.hidden, className: was.className })
    if (item.dataset.waiting) fresh.dataset.waiting = "true"
    fresh.hidden = item.hidden
    body(fresh).classList.toggle("is-new", body(item).matches(".is-new"))
    this.#changes.apply(item, fresh, takenBack)
    this.#sift(item)
  }

  /** Takes an item out of, or into, what the filter shows. */
  #sift(item) {
    this.#anchor.forget(item)
    if (!this.#fits(item)) {
      delete item.dataset.waiting
      if (!item.hidden) this.#anchor.apply(item, () => (item.hidden = true), { asked: false })
    } else if (item.hidden && !item.dataset.waiting) {
      const read = !document.hidden && this.#list.getClientRects().length > 0
      if (read && this.#anchor.where(item) === "below") item.hidden = false
      else item.dataset.waiting = "true"
    }
  }

  #reveal(items) {
    const now = items.slice(0, SLICE)
    this.#anchor.still(() => now.forEach(item => {
      item.hidden = false
      delete item.dataset.waiting
      body(item).classList.add("is-new")
    }))
    this.#tell.revealed(now)
    if (items.length > SLICE) requestAnimationFrame(() => this.#reveal(items.slice(SLICE)))
  }

  #fits(item) {
    return fits(this.#known.get(item.dataset.id), this.#show)
  }

  /** Whether its place is on this page of the list, and not on an older or a newer one. */
  #belongs(update) {
    const ways = this.items.map(item => compare(facts(item), update))
    if (ways.every(way => way < 0)) return this.#ends("newer")
    return ways.every(way => way > 0) ? this.#ends("older") : true
  }

  /** True where no page of the list lies further on that side; page 1 is the oldest. */
  #ends(side) {
    const { page, pages } = this.#list.dataset
    return page === (side === "older" ? "1" : pages)
  }
}
