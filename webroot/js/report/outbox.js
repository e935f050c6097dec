import { State, interrupted, isReady, isUnsent, weight } from "./item.js"

/**
 * What this device has still to send, and what it sent last: in order, and on the disk before
 * anybody is told that it is safe.
 */
export class Outbox {
  static ITEMS_LIMIT = 200
  static BYTES_LIMIT = 200_000_000
  static SENT_KEPT = 20

  #store
  #account
  #items = new Map()
  #unsafe = new Map()
  #listeners = new Set()

  /**
   * `store` has items(), save(item), remove(id), saveBytes(id, blob), bytes(id), removeBytes(id);
   * what another account left on this device is neither shown nor sent.
   */
  constructor(store, account) {
    this.#store = store
    this.#account = account
  }

  /** Reads what is on the disk: another tab may have written, or the browser was ended. */
  async load() {
    const items = await this.#store.items()
    const own = items.filter(item => item.account === this.#account)
    // What is being written at this moment is newer than what was read.
    this.#items = new Map([...own.map(item => [item.id, item]), ...this.#unsafe])
    this.#tell()
  }

  /** What a send left half-way, when nobody is sending any more, waits again. */
  async recover() {
    for (const item of this.items) if (item.state === State.sending) await this.save(interrupted(item))
  }

  /** All items in the order in which they were written. */
  get items() {
    return [...this.#items.values()].sort((one, other) => one.order - other.order)
  }

  get unsent() {
    return this.items.filter(isUnsent)
  }

  /** How many wait to be sent. */
  get waiting() {
    return this.items.filter(item => item.state === State.waiting || item.state === State.sending).length
  }

  /** Bytes of photos held here. */
  get weight() {
    return this.items.reduce((sum, item) => sum + weight(item), 0)
  }

  find(id) {
    return this.#items.get(id)
  }

  /** True where there is room for one more item with so many bytes of photos. */
  hasRoom(bytes) {
    return this.unsent.length < Outbox.ITEMS_LIMIT && this.weight + bytes <= Outbox.BYTES_LIMIT
  }

  /** The first in order that can be sent at this moment. */
  next(now) {
    return this.items.find(item => isReady(item, now))
  }

  /** Takes a new item, behind all others. */
  async add(item) {
    const last = this.items.at(-1)?.order ?? 0
    await this.save({ ...item, account: this.#account, order: last + 1 })
  }

  /** Shown at once, told to be safe when it is. */
  async save(item) {
    this.#unsafe.set(item.id, item)
    this.display(item)
    try {
      await this.#store.save(item)
    } finally {
      if (this.#unsafe.get(item.id) === item) this.#unsafe.delete(item.id)
    }
  }

  /** Shows a change that need not outlive the page, such as a progress. */
  display(item) {
    this.#items.set(item.id, item)
    this.#tell()
  }

  async remove(id) {
    const item = this.#items.get(id)
    await this.release(id)
    await this.dropBytes(item?.photos ?? [])
  }

  /** Takes an item out; its photos stay on the device for whoever has taken it over. */
  async release(id) {
    this.#forget(id)
    await this.#store.remove(id)
    this.#forget(id)
  }

  /** Forgets the oldest of what was sent. */
  async tidy() {
    const sent = this.items.filter(item => !isUnsent(item))
    for (const item of sent.slice(0, -Outbox.SENT_KEPT)) await this.remove(item.id)
  }

  saveBytes(id, blob) {
    return this.#store.saveBytes(id, blob)
  }

  bytes(id) {
    return this.#store.bytes(id)
  }

  async dropBytes(photos) {
    for (const photo of photos) await this.#store.removeBytes(photo.id)
  }

  onChange(listener) {
    this.#listeners.add(listener)
  }

  #forget(id) {
    if (this.#items.delete(id)) this.#tell()
  }

  #tell() {
    for (const listener of this.#listeners) listener(this)
  }
}
