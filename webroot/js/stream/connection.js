import { backoff } from "./backoff.js"

/** In milliseconds. The server gives a sign of life every 10 s. */
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
const STAY_AWAY = 4500

/**
 * A coverage as it goes on, over as many links as it takes: every entry after the cursor is told
 * once and in order. States: connecting, live, late, reconnecting, offline, catching-up, closed.
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
  #linkedAt
  #heardAt
  #lostAt
  #head
  #hidden = false
  #running = false
  #state = "closed"
  #waits = {}

  /** @param tell entry(entry), beat(frame), state(name), reset(), which promises a new cursor */
  constructor({ open, cursor, tell, timers = globalThis, now = Date.now, random = Math.random }) {
    this.#open = open
    this.#tell = tell
    this.#timers = timers
    this.#now = now
    this.#random = random
    this.#goOnFrom(cursor)
  }

  get cursor() {
    return this.#cursor
  }

  start() {
    if (this.#running) return
    this.#running = true
    this.#vain = 0
    this.#show("connecting")
    this.#missing(this.#now())
    this.#connect()
  }

  stop() {
    this.#running = false
    this.#drop()
    this.#lostAt = undefined
    for (const name in this.#waits) this.#wait(name)
    this.#show("closed")
  }

  /** Tries at once, unless the link is known to be good. */
  retry() {
    if (!this.#running) return this.start()
    const good = this.#link && this.#now() - this.#heardAt < PATIENCE.dead && this.#state !== "offline"
    if (good) return
    this.#vain = 0
    this.#connect()
  }

  /** A page that nobody sees makes no new tries; one that is seen again makes one at once. */
  seen(visible) {
    this.#hidden = !visible
    if (!visible) this.#wait("retry")
    else if (this.#running) this.retry()
  }

  unplugged() {
    if (this.#running) this.#show("offline")
  }

  #connect() {
    this.#drop()
    this.#wait("retry")
    this.#head = Infinity
    this.#linkedAt = this.#heardAt = this.#now()
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

  #greeted({ epoch, head }) {
    this.#epoch = epoch
    this.#head = head
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

  #arrive() {
    if (this.#cursor < this.#head) {
      if (["reconnecting", "offline"].includes(this.#state)) this.#show("catching-up")
      return
    }
    this.#lostAt = undefined
    this.#wait("loss")
    this.#show("live")
  }

  async #reset() {
    this.#drop()
    this.#missing(this.#now())
    try {
      this.#goOnFrom(await this.#tell.reset())
      if (this.#running) this.#connect()
    } catch {
      this.#again(backoff(this.#vain++, this.#random))
    }
  }

  #goOnFrom({ seq, epoch }) {
    this.#cursor = seq
    this.#epoch = epoch
  }

  #lost(code) {
    this.#drop()
    this.#missing(code === SILENT ? this.#heardAt : this.#now())
    if (code >= STAY_AWAY && code < 5000) this.#show("offline")
    else this.#again(this.#pause(code))
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
    this.#wait("loss", () => this.#missing(), next - gone)
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
    this.#link?.close()
    this.#link = null
  }

  #show(state) {
    if (this.#state === state) return
    this.#state = state
    this.#tell.state(state)
  }

  #wait(name, then, millis) {
    this.#timers.clearTimeout(this.#waits[name])
    this.#waits[name] = then && this.#timers.setTimeout(then, millis)
  }
}
