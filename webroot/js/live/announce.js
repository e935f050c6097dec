const APART_MILLIS = 20_000

/** Says what waits, never more often than every 20 s: then only what is true by that time. */
export class Announcer {
  #say
  #timers
  #now
  #saidAt = -Infinity
  #text = ""
  #timer

  constructor(say, { timers = globalThis, now = Date.now } = {}) {
    this.#say = say
    this.#timers = timers
    this.#now = now
  }

  /** @param text what is true now; empty where there is nothing to say */
  tell(text) {
    if (this.#text === text) return
    this.#text = text
    this.#timers.clearTimeout(this.#timer)
    const rest = this.#saidAt + APART_MILLIS - this.#now()
    if (rest <= 0) this.#speak()
    else this.#timer = this.#timers.setTimeout(() => this.#speak(), rest)
  }

  #speak() {
    if (this.#text) this.#saidAt = this.#now()
    this.#say(this.#text)
  }
}
