/** An outbox store that lives as long as the page: for browsers that keep nothing, and for tests. */
export class MemoryStore {
  #items = new Map()
  #bytes = new Map()

  async items() {
    return [...this.#items.values()]
  }

  async save(item) {
    this.#items.set(item.id, structuredClone(item))
  }

  async remove(id) {
    this.#items.delete(id)
  }

  async saveBytes(id, blob) {
    this.#bytes.set(id, blob)
  }

  async bytes(id) {
    return this.#bytes.get(id)
  }

  async removeBytes(id) {
    this.#bytes.delete(id)
  }
}
