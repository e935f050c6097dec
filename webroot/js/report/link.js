import { PATIENCE } from "../stream/connection.js"

/**
 * What is known of the link to the server, by what was heard and what failed; a browser that says
 * it is online proves nothing.
 */
export class Link {
  #now
  #heardAt = null
  #lostAt = null
  #cut = false

  constructor(now = () => Date.now()) {
    this.#now = now
  }

  heard() {
    this.#heardAt = this.#now()
    this.#lostAt = null
    this.#cut = false
  }

  /** Something failed; `ago` milliseconds ago, where it is told late. */
  lost(ago = 0) {
    this.#lostAt ??= this.#now() - ago
  }

  /** It is certain that there is no link. */
  cut(ago = 0) {
    this.lost(ago)
    this.#cut = true
  }

  /** connecting, connected, reconnecting or offline. */
  get state() {
    if (this.#lostAt === null) return this.#heardAt === null ? "connecting" : "connected"
    const gone = this.#now() - this.#lostAt
    if (this.#cut || gone >= PATIENCE.offline) return "offline"
    if (gone >= PATIENCE.reconnecting) return "reconnecting"
    return this.#heardAt === null ? "connecting" : "connected"
  }

  /** Since when nothing was heard; null while all is well. */
  get lostSince() {
    return this.#lostAt
  }
}
