/** The unfinished update of each coverage, written down at every key stroke. */
export class Drafts {
  #storage
  #key

  /** `storage` is the browser's localStorage: written before the next line runs. */
  constructor(storage, slug) {
    this.#storage = storage
    this.#key = `rapporteur.draft.${slug}`
  }

  /** What was being written here; null where there is nothing, or nothing readable. */
  load() {
    try {
      return JSON.parse(this.#storage.getItem(this.#key))
    } catch {
      return null
    }
  }

  /** Answers false where this device keeps nothing. */
  save(draft) {
    try {
      this.#storage.setItem(this.#key, JSON.stringify(draft))
      return true
    } catch {
      return false
    }
  }
}
