import { Announcer } from "./announce.js"
import { yourTime } from "./times.js"
import { counted, word } from "./words.js"

const SPOKEN_LOSSES = ["reconnecting", "offline"]

/** The strip at the top: what waits, how the connection is, what time it is where. */
export class Strip {
  #button = document.getElementById("new-updates")
  #connection = document.getElementById("connection")
  #announcer
  #title = document.title
  #zone
  #lost = ""
  #waiting = ""

  /** @param retry called when the reader presses Try now */
  constructor({ zone, reveal, retry }) {
    this.#zone = zone
    const line = document.getElementById("announce")
    this.#announcer = new Announcer(text => (line.textContent = text))
    this.#button.addEventListener("click", reveal)
    this.#connection.addEventListener("click", event => {
      if (event.target.localName === "button") retry()
    })
    addEventListener("scroll", () => this.#scrolled(), { passive: true })
    this.#scrolled()
    this.showTimes()
  }

  get element() {
    return this.#button.closest(".status")
  }

  /** Says how many updates wait, or that something else does. */
  showWaiting(updates, changes) {
    const text = updates > 0 ? counted("newUpdates", updates) : ""
    this.#button.hidden = updates + changes === 0
    this.#button.querySelector("span").textContent = text || word("updatedShow")
    document.title = updates > 0 ? counted("titleWaiting", updates, this.#title) : this.#title
    const badge = document.querySelector(".tabs .badge")
    if (badge) badge.textContent = updates || ""
    this.#waiting = text
    this.#announce()
  }

  /** @param name of a state, see connection.js */
  showConnection(name) {
    const line = this.#connection
    if (name === "late" || name === "connecting") return
    const lost = SPOKEN_LOSSES.includes(name)
    line.hidden = name === "closed"
    line.classList.toggle("conn--off", lost || name === "catching-up")
    const text = lost ? word(name, this.#lastClock()) : word(name === "live" ? "connected" : "catchingUp")
    line.querySelector("span").textContent = text
    line.querySelector("button")?.remove()
    if (name === "offline") line.append(this.#tryNow())
    this.#lost = lost ? text : ""
    this.#announce()
  }

  /** The title bar says whether it is live. */
  retitle(state) {
    const headline = document.querySelector("#cov-head h1").textContent
    const outlet = document.querySelector(".brand").textContent
    this.#title = `${state === "live" ? word("titleLive", headline) : headline} | ${outlet}`
    if (!this.#waiting) document.title = this.#title
  }

  showAudience(count) {
    const line = document.getElementById("audience")
    line.hidden = !(count > 1)
    line.textContent = count > 1 ? counted("following", count) : ""
  }

  /** An update was said at this time, {datetime, clock}; the newest is shown. */
  showNewest(time) {
    const state = document.getElementById("cov-state")
    const shown = state.querySelector(".when time")
    if (shown && Date.parse(shown.dateTime) > Date.parse(time.dateTime)) return
    const fresh = document.createElement("time")
    fresh.dateTime = time.dateTime
    fresh.append(Object.assign(document.createElement("b"), { textContent: time.textContent }))
    if (shown) shown.replaceWith(fresh)
    else state.append(when(fresh))
    this.showTimes()
  }

  /** Shows the reader's own time beside the event's. */
  showTimes() {
    const newest = document.querySelector("#cov-state .when time")
    const line = document.getElementById("your-time")
    const text = newest ? yourTime(Date.parse(newest.dateTime), this.#zone) : ""
    line.textContent = text
    line.hidden = !text
  }

  #tryNow() {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = word("tryNow")
    return button
  }

  #lastClock() {
    return document.querySelector("#cov-state .when b")?.textContent ?? "–"
  }

  #announce() {
    this.#announcer.tell([this.#lost, this.#waiting].filter(Boolean).join(". "))
  }

  #scrolled() {
    const head = document.getElementById("cov-head")
    const passed = head.getBoundingClientRect().bottom < this.element.getBoundingClientRect().bottom
    this.element.classList.toggle("is-scrolled", passed)
  }
}

function when(time) {
  const line = document.createElement("span")
  line.className = "when"
  const label = document.createElement("span")
  label.className = "vh"
  label.textContent = `${word("lastUpdate")} `
  line.append(label, time, ` ${document.getElementById("main").dataset.place}`)
  return line
}
