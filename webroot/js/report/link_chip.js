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
    const { link, signedOut, keeps } = this.#station
    const told = [link.state, signedOut, keeps].join()
    if (told === this.#shown) return
    this.#shown = told
    this.#chip(link.state)
    this.#banner(link)
  }

  #chip(state) {
    const { link: chip } = this.#parts
    const [look, symbol] = LOOKS[state]
    chip.className = look
    chip.dataset.state = state
    chip.replaceChildren(icon(symbol), this.#station.words.get(`report.${state}`))
  }

  #banner(link) {
    const { banner, bannerText, signIn } = this.#parts
    const { words, dial, signedOut, keeps } = this.#station
    const offline = link.state === "offline"
    bannerText.textContent = signedOut
      ? words.get("report.signed-out")
      : offline
        ? words.get("report.offline-since", dial.clock(link.lostSince))
        : words.get("report.keeps-nothing")
    show(signIn, signedOut)
    show(banner, signedOut || offline || !keeps)
  }
}
