const PATIENCE_MILLIS = 5_000
const OFFLINE_MILLIS = 30_000

/**
 * What is known of the link to the server, by what was heard and what failed; a browser that says
 * it is online proves nothing.
 */
export class Connection {
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

  lost() {
    this.#lostAt ??= this.#now()
  }

  /** The browser itself says that there is no network. */
  cut() {
    this.lost()
    this.#cut = true
  }

  /** connecting, connected, reconnecting or offline. */
  get state() {
    if (this.#lostAt === null) return this.#heardAt === null ? "connecting" : "connected"
    const gone = this.#now() - this.#lostAt
    if (this.#cut || gone >= OFFLINE_MILLIS) return "offline"
    if (gone >= PATIENCE_MILLIS) return "reconnecting"
    return this.#heardAt === null ? "connecting" : "connected"
  }

  /** Since when nothing was heard; null while all is well. */
  get lostSince() {
    return this.#lostAt
  }
}
