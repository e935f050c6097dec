import { counted, make, word, yourTime } from "./words.js"

const APART_MILLIS = 20_000

/** Says what is true, not more often than every 20 s. */
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

  tell(text) {
    if (this.#text === text) return
    this.#text = text
    this.#timers.clearTimeout(this.#timer)
    const rest = this.#saidAt + APART_MILLIS - this.#now()
    this.#timer = this.#timers.setTimeout(() => this.#speak(), Math.max(0, rest))
  }

  #speak() {
    if (this.#text) this.#saidAt = this.#now()
    this.#say(this.#text)
  }
}

/** The strip at the top: what waits, how the connection is, what time it is. */
export class Strip {
  element = document.querySelector(".status")
  #button = document.getElementById("new-updates")
  #connection = document.getElementById("connection")
  #yours = document.getElementById("your-time")
  #announcer
  #title = document.title
  #zone
  #loss = ""
  #waiting = ""

  constructor({ zone, reveal, retry }) {
    this.#zone = zone
    const line = document.getElementById("announce")
    this.#announcer = new Announcer(text => (line.textContent = text))
    this.#button.addEventListener("click", reveal)
    this.#connection.addEventListener("click", ({ target }) => target.type === "button" && retry())
    addEventListener("scroll", () => this.#scrolled(), { passive: true })
    this.#scrolled()
  }

  showWaiting(updates, changes) {
    this.#waiting = updates > 0 ? counted("newUpdates", updates) : ""
    this.#button.hidden = updates + changes === 0
    this.#button.lastElementChild.textContent = this.#waiting || word("updatedShow")
    document.title = updates > 0 ? counted("titleWaiting", updates, this.#title) : this.#title
    this.#announce()
  }

  showConnection(state) {
    if (state === "late" || state === "connecting") return
    const line = this.#connection
    const lost = state === "reconnecting" || state === "offline"
    const newest = document.querySelector("#cov-state b")?.textContent ?? "–"
    const text = lost ? word(state, newest) : word(state === "live" ? "connected" : "catchingUp")
    line.hidden = state === "closed"
    line.classList.toggle("conn--off", state !== "live")
    line.replaceChildren(make("span", "", text))
    if (state === "offline")
      line.append(Object.assign(make("button", "", word("tryNow")), { type: "button" }))
    this.#loss = lost ? text : ""
    this.#announce()
  }

  showAudience(count) {
    const line = document.getElementById("audience")
    line.hidden = !(count > 1)
    line.textContent = counted("following", count)
  }

  showNewest(time) {
    const state = document.getElementById("cov-state")
    const shown = state.querySelector("time")
    if (shown && Date.parse(shown.dateTime) > Date.parse(time.dateTime)) return
    const fresh = Object.assign(make("time"), { dateTime: time.dateTime })
    fresh.append(make("b", "", time.textContent))
    const when = make("span", "when")
    const { place } = document.getElementById("main").dataset
    when.append(make("span", "vh", `${word("lastUpdate")} `), fresh, ` ${place}`)
    state.querySelector(".when")?.remove()
    state.append(when)
    this.showYourTime()
  }

  showYourTime() {
    const newest = document.querySelector("#cov-state time")
    this.#yours.textContent = newest ? yourTime(Date.parse(newest.dateTime), this.#zone) : ""
    this.#yours.hidden = !this.#yours.textContent
  }

  retitle(state) {
    const headline = document.querySelector("#cov-head h1").textContent
    const title = state === "live" ? word("titleLive", headline) : headline
    this.#title = `${title} | ${document.querySelector(".brand").textContent}`
  }

  #announce() {
    this.#announcer.tell([this.#loss, this.#waiting].filter(Boolean).join(". "))
  }

  #scrolled() {
    const head = document.getElementById("cov-head").getBoundingClientRect().bottom
    const passed = head < this.element.getBoundingClientRect().bottom
    this.element.classList.toggle("is-scrolled", passed)
  }
}
