import { make, parts, show } from "../lib/dom.js"
import { openMenu } from "../lib/menu.js"

/** Where the coverage is in its life, and the steps that can be taken from there. */
export class Stage {
  #station
  #actions
  #parts

  /** `more` are further things to do: {label, act}. */
  constructor(root, station, actions, more) {
    this.#station = station
    this.#actions = actions
    this.#parts = parts(root)
    const { start, pause, resume, end, more: button } = this.#parts
    button.addEventListener("click", () => openMenu(button, more))
    start.addEventListener("click", () => this.#step("start"))
    resume.addEventListener("click", () => this.#step("resume"))
    pause.addEventListener("click", () => this.#pause())
    end.addEventListener("click", () => this.#end())
    station.coverage.onChange(() => this.#render())
    this.#render()
  }

  #step(name) {
    return this.#actions.press("PUT", [name], undefined, "coverage")
  }

  #pause() {
    const ask = { title: "desk.pause", label: "desk.pause-reason", required: false }
    const pause = reason => this.#actions.change("PUT", ["pause"], reason ? { reason } : {}, "coverage")
    return this.#actions.askReason(ask, pause)
  }

  #end() {
    const ask = { title: "desk.end", question: "desk.end-question", confirm: "desk.end" }
    return this.#actions.confirm(ask, () => this.#actions.change("PUT", ["end"], undefined, "coverage"))
  }

  #render() {
    const { coverage, words } = this.#station
    const { state } = coverage
    const { pill, start, pause, resume, end, article, reason } = this.#parts
    const text = words.get(`desk.state-${state}`)
    pill.replaceChildren(make("span", { class: `pill pill--${state}`, text }))
    show(start, state === "scheduled")
    show(pause, state === "live")
    show(resume, state === "paused")
    show(end, coverage.open)
    show(article, state === "ended")
    reason.textContent = coverage.facts.pauseReason ?? ""
    show(reason, reason.textContent !== "")
  }
}
