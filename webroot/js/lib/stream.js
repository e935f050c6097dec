import { backoff } from "./backoff.js"

const PROTOCOL = "rapporteur.json"
const SILENCE_MILLIS = 20_000
const POLL_MILLIS = 15_000
const UPGRADES_BEFORE_POLLING = 3
const POLLS_BEFORE_UPGRADE = 8
const BEYOND_ALL = 9_999_999_999_999

/**
 * The journal of one coverage as it grows, by WebSocket, or by asking where there is none. Every
 * entry is told once and in order; `onReset` is told when so much was missed that the page should
 * ask anew what is there.
 */
export class JournalStream {
  #after
  #epoch
  #open
  #ask
  #timers
  #tell
  #socket
  #silence
  #again
  #failures = 0
  #polls = 0

  /**
   * `open(after, epoch)` makes the socket, `ask(after)` answers {epoch, head, entries} over HTTP;
   * `tell` has onEntry(entry), onHeard(at), onLost() and onReset(), a promise.
   */
  constructor({ after, epoch, open, ask, tell, timers = globalThis }) {
    this.#after = after
    this.#epoch = epoch
    this.#open = open
    this.#ask = ask
    this.#tell = tell
    this.#timers = timers
  }

  get after() {
    return this.#after
  }

  /** Begins, or begins at once again when it was waiting. */
  connect() {
    if (this.#socket) return
    this.#timers.clearTimeout(this.#again)
    if (this.#failures >= UPGRADES_BEFORE_POLLING && this.#polls < POLLS_BEFORE_UPGRADE) this.#poll()
    else this.#upgrade()
  }

  close() {
    this.#timers.clearTimeout(this.#again)
    this.#drop()
  }

  #upgrade() {
    this.#polls = 0
    const socket = this.#open(this.#after, this.#epoch)
    this.#socket = socket
    this.#listen()
    socket.onmessage = message => this.#hear(JSON.parse(message.data))
    socket.onclose = () => {
      if (this.#socket === socket) this.#lost()
    }
  }

  #hear(frame) {
    this.#failures = 0
    this.#listen()
    this.#tell.onHeard(frame.seq ? undefined : frame.at)
    if (frame.seq) this.#take(frame)
    else if (frame.type === "hello") this.#epoch = frame.epoch
    else if (frame.type === "reset") this.#reset()
    else if (frame.type === "bye") this.#leave(frame.ms)
  }

  #take(entry) {
    if (entry.seq <= this.#after) return
    this.#after = entry.seq
    this.#tell.onEntry(entry)
  }

  // What was missed is not told entry by entry: the page reads what is there now, and we go on
  // from the head as it was before that reading.
  async #reset() {
    this.#drop()
    try {
      const { head, epoch } = await this.#ask(BEYOND_ALL)
      await this.#tell.onReset()
      this.#after = head
      this.#epoch = epoch
      this.#later(0)
    } catch {
      this.#lost()
    }
  }

  #leave(millis) {
    this.#drop()
    this.#later(millis)
  }

  #lost() {
    this.#drop()
    this.#failures++
    this.#tell.onLost()
    this.#later(this.#failures >= UPGRADES_BEFORE_POLLING ? 0 : backoff(this.#failures))
  }

  async #poll() {
    this.#polls++
    try {
      const { epoch, entries } = await this.#ask(this.#after)
      this.#tell.onHeard()
      if (epoch !== this.#epoch) return this.#reset()
      entries.forEach(entry => this.#take(entry))
    } catch {
      this.#tell.onLost()
    }
    this.#later(POLL_MILLIS)
  }

  /** A socket in a lift stays open and says nothing: only frames are a sign of life. */
  #listen() {
    this.#timers.clearTimeout(this.#silence)
    this.#silence = this.#timers.setTimeout(() => this.#lost(), SILENCE_MILLIS)
  }

  #drop() {
    this.#timers.clearTimeout(this.#silence)
    const socket = this.#socket
    this.#socket = null
    if (socket) socket.close()
  }

  #later(millis) {
    this.#timers.clearTimeout(this.#again)
    this.#again = this.#timers.setTimeout(() => this.connect(), millis)
  }
}

/** Opens the public stream of a coverage, JSON rendition. */
export function openStream(slug, after, epoch) {
  const address = new URL(`/live/${slug}`, location.href)
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:"
  address.searchParams.set("after", after)
  address.searchParams.set("epoch", epoch)
  return new WebSocket(address, PROTOCOL)
}
