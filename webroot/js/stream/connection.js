import { backoff } from "./backoff.js"

/** All in milliseconds. The server gives a sign of life every 10 s. */
export const PATIENCE = {
  late: 12_000,
  dead: 20_000,
  reconnecting: 5_000,
  offline: 30_000,
  stable: 10_000,
  restart: 10_000,
}

const RESTARTING = 1012
const GAP = 4000
const SILENT = 4001
const STAY_AWAY = { from: 4500, to: 4999 }

/**
 * A coverage as it goes on, over as many links as it takes: every entry after the cursor is told
 * once and in order.
 *
 * States, told by `state(name)`: connecting, live, late (nothing to show), reconnecting (after 5 s
 * without a link), offline (after 30 s), catching-up, closed.
 */
export class Connection {
  #open
  #tell
  #timers
  #now
  #random
  #cursor
  #epoch
  #link = null
  #vain = 0
  #comeBack = null
  #linkedAt = 0
  #heardAt = 0
  #lostAt
  #head = Infinity
  #hidden = false
  #running = false
  #state = ""
  #waits = { retry: null, silence: null, shown: null }

  /**
   * @param open makes a link, see socket.js
   * @param cursor {seq, epoch} that the page was rendered at
   * @param tell entry(entry), beat(frame), state(name), and reset(), which answers a promise of
   *   the cursor to go on from
   */
  constructor({ open, cursor, tell, timers = globalThis, now = Date.now, random = Math.random }) {
    this.#open = open
    this.#tell = tell
    this.#timers = timers
    this.#now = now
    this.#random = random
    this.#cursor = cursor.seq
    this.#epoch = cursor.epoch
  }

  get cursor() {
    return this.#cursor
  }

  /** True once everything up to the newest entry has been told. */
  get current() {
    return this.#link !== null && this.#cursor >= this.#head
  }

  start() {
    if (this.#running) return
    this.#running = true
    this.#vain = 0
    this.#missing(this.#now())
    this.#connect()
  }

  stop() {
    this.#running = false
    this.#drop()
    this.#lostAt = undefined
    for (const name of Object.keys(this.#waits)) this.#wait(name)
    this.#show("closed")
  }

  /** Tries at once, unless the link is known to be good. */
  retry() {
    if (!this.#running) return this.start()
    const silent = this.#now() - this.#heardAt >= PATIENCE.dead
    if (this.#link && !silent && this.#state !== "offline") return
    this.#vain = 0
    this.#connect()
  }

  /** A page that nobody sees makes no new tries; one that is seen again makes one at once. */
  seen(visible) {
    this.#hidden = !visible
    if (visible && this.#running) this.retry()
    else this.#wait("retry")
  }

  /** The device says that it has no network. */
  unplugged() {
    if (!this.#running) return
    this.#show("offline")
  }

  #connect() {
    this.#drop()
    this.#wait("retry")
    this.#head = Infinity
    this.#linkedAt = this.#heardAt = this.#now()
    if (this.#state === "" || this.#state === "closed") this.#show("connecting")
    const link = this.#open({
      after: this.#cursor,
      epoch: this.#epoch,
      heard: frame => this.#link === link && this.#hear(frame),
      closed: code => this.#link === link && this.#lost(code),
    })
    this.#link = link
    this.#listen()
  }

  #hear(frame) {
    this.#heardAt = this.#now()
    this.#listen()
    if (frame.seq !== undefined) this.#take(frame)
    else if (frame.type === "hello") this.#greeted(frame)
    else if (frame.type === "beat") this.#beat(frame)
    else if (frame.type === "bye") this.#comeBack = frame.ms
    else if (frame.type === "reset") this.#reset()
  }

  #greeted(hello) {
    this.#epoch = hello.epoch
    this.#head = hello.head
    this.#arrive()
  }

  #beat(frame) {
    if (this.#now() - this.#linkedAt >= PATIENCE.stable) this.#vain = 0
    if (frame.head > this.#cursor) return this.#lost(GAP)
    this.#head = frame.head
    this.#arrive()
    this.#tell.beat(frame)
  }

  #take(entry) {
    if (entry.seq <= this.#cursor) return
    if (entry.seq > this.#cursor + 1) return this.#lost(GAP)
    this.#cursor = entry.seq
    try {
      this.#tell.entry(entry)
    } finally {
      this.#arrive()
    }
  }

  /** All is told: live. Something is not: say so, where the reader was told of the loss. */
  #arrive() {
    if (this.#cursor < this.#head) {
      if (this.#state === "reconnecting" || this.#state === "offline") this.#show("catching-up")
      return
    }
    this.#lostAt = undefined
    this.#wait("shown")
    this.#show("live")
  }

  async #reset() {
    this.#drop()
    this.#missing(this.#now())
    try {
      const { seq, epoch } = await this.#tell.reset()
      this.#cursor = seq
      this.#epoch = epoch
      if (this.#running) this.#connect()
    } catch {
      this.#again(backoff(this.#vain++, this.#random))
    }
  }

  #lost(code) {
    this.#drop()
    this.#missing(code === SILENT ? this.#heardAt : this.#now())
    if (code >= STAY_AWAY.from && code <= STAY_AWAY.to) return this.#show("offline")
    this.#again(this.#pause(code))
  }

  #pause(code) {
    const told = this.#comeBack
    this.#comeBack = null
    if (told !== null) return told
    if (code === RESTARTING) return Math.round(this.#random() * PATIENCE.restart)
    return backoff(this.#vain++, this.#random)
  }

  #again(millis) {
    if (this.#running && !this.#hidden) this.#wait("retry", () => this.#connect(), millis)
  }

  /** Tells the reader of the loss, but not of one that is over before anybody minds. */
  #missing(since) {
    this.#lostAt ??= since
    const gone = this.#now() - this.#lostAt
    if (gone >= PATIENCE.offline) return this.#show("offline")
    if (gone >= PATIENCE.reconnecting && this.#state !== "offline") this.#show("reconnecting")
    const next = gone >= PATIENCE.reconnecting ? PATIENCE.offline : PATIENCE.reconnecting
    this.#wait("shown", () => this.#missing(), next - gone)
  }

  /** A phone in a lift has an open socket that says nothing: only frames are a sign of life. */
  #listen() {
    this.#wait("silence", () => {
      if (this.#state === "live") this.#show("late")
      this.#wait("silence", () => this.#lost(SILENT), PATIENCE.dead - PATIENCE.late)
    }, PATIENCE.late)
  }

  #drop() {
    this.#wait("silence")
    const link = this.#link
    this.#link = null
    link?.close()
  }

  #show(state) {
    if (this.#state === state) return
    this.#state = state
    this.#tell.state(state)
  }

  #wait(name, then, millis) {
    this.#timers.clearTimeout(this.#waits[name])
    this.#waits[name] = then ? this.#timers.setTimeout(then, millis) : null
  }
}
