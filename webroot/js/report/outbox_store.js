import { BrowserDatabase } from "../lib/idb.js"

const NAME = "rapporteur"
const VERSION = 1
const ITEMS = "outbox"
const PHOTOS = "photos"

/** The outbox on this device: items in one store, the bytes of photos in another. */
export class OutboxStore {
  #database

  constructor(database) {
    this.#database = database
  }

  static async open() {
    return new OutboxStore(await BrowserDatabase.open(NAME, VERSION, { [ITEMS]: "id", [PHOTOS]: "id" }))
  }

  items() {
    return this.#database.all(ITEMS)
  }

  save(item) {
    return this.#database.save(ITEMS, item)
  }

  remove(id) {
    return this.#database.remove(ITEMS, id)
  }

  saveBytes(id, blob) {
    return this.#database.save(PHOTOS, { id, blob })
  }

  async bytes(id) {
    return (await this.#database.find(PHOTOS, id))?.blob
  }

  removeBytes(id) {
    return this.#database.remove(PHOTOS, id)
  }
}
