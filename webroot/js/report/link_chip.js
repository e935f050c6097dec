import { icon, parts, show } from "../lib/dom.js"

const LOOKS = {
  connecting: ["net net--off", "clock"],
  connected: ["net", "check"],
  reconnecting: ["net net--off", "cloudoff"],
  offline: ["net net--off", "cloudoff"]
}

/** Tells the truth about the link to the server, and what it means for the work. */
export class LinkChip {
  #station
  #parts
  #shown

  constructor(root, station) {
    this.#station = station
    this.#parts = parts(root)
    station.onChange(() => this.#render())
  }

  #render() {
    const { connection, signedOut, keeps } = this.#station
    const told = [connection.state, signedOut, keeps].join()
    if (told === this.#shown) return
    this.#shown = told
    this.#chip(connection.state)
    this.#banner(connection)
  }

  #chip(state) {
    const { link } = this.#parts
    const [look, symbol] = LOOKS[state]
    link.className = look
    link.dataset.state = state
    link.replaceChildren(icon(symbol), this.#station.words.get(`report.${state}`))
  }

  #banner(connection) {
    const { banner, bannerText, signIn } = this.#parts
    const { words, dial, signedOut, keeps } = this.#station
    const offline = connection.state === "offline"
    bannerText.textContent = signedOut
      ? words.get("report.signed-out")
      : offline
        ? words.get("report.offline-since", dial.clock(connection.lostSince))
        : words.get("report.keeps-nothing")
    show(signIn, signedOut)
    show(banner, signedOut || offline || !keeps)
  }
}
