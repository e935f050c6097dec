/** The time of the server, as far as this device can know it. */
export class Clock {
  #offset = 0
  #device

  constructor(device = () => Date.now()) {
    this.#device = device
  }

  /** Learns from a moment that the server has just told. */
  learn(iso) {
    const told = Date.parse(iso)
    if (Number.isFinite(told)) this.#offset = told - this.#device()
  }

  now() {
    return this.#device() + this.#offset
  }

  iso() {
    return new Date(this.now()).toISOString()
  }
}

/** Writes times of day in the zone of the event: 10:42. */
export class Dial {
  #clock
  #date

  constructor(zone, language) {
    const hours = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
    this.#clock = new Intl.DateTimeFormat("en-GB", hours)
    this.#date = new Intl.DateTimeFormat(language, { timeZone: zone, day: "numeric", month: "long" })
  }

  clock(moment) {
    return this.#clock.format(new Date(moment))
  }

  /** 24 March, 10:00: for what is not today. */
  date(moment) {
    return `${this.#date.format(new Date(moment))}, ${this.clock(moment)}`
  }
}
