const TOLD = { live: "desk.live-since", paused: "desk.paused-since", ended: "desk.ended-at" }

/** The line under the title: live since 09:58. */
export class StateLine {
  #element
  #station

  constructor(element, station) {
    this.#element = element
    this.#station = station
    station.coverage.onChange(() => this.#render())
    this.#render()
  }

  #render() {
    const { coverage, words, dial } = this.#station
    const { state, startedAt, endedAt, startsAt } = coverage.facts
    const moment = { live: startedAt, paused: startedAt, ended: endedAt }[state]
    if (moment) this.#element.textContent = words.get(TOLD[state], dial.clock(moment))
    else if (startsAt) this.#element.textContent = words.get("desk.due-at", dial.date(startsAt))
    else this.#element.textContent = words.get("desk.state-scheduled")
  }
}
