import { call } from "../lib/api.js"
import { parts } from "../lib/dom.js"
import { openForm } from "../lib/dialog.js"

const TOAST_MILLIS = 8_000

/**
 * What editors do, over HTTP: the answer is taken into the page at once, the stream brings it to
 * everybody.
 */
export class Actions {
  #station
  #toast
  #hide

  constructor(station) {
    this.#station = station
    this.#toast = document.getElementById("toast")
  }

  /** Sends one change and takes the answer in; `part` names what the answer is. */
  async change(method, rest, body, part) {
    const answer = await call(method, this.#station.address(...rest), body)
    if (part) this.#station.coverage.take({ [part]: answer })
    return answer
  }

  /** As `change`, for a press of a button: what goes wrong is said at the foot of the page. */
  async press(...change) {
    try {
      return await this.change(...change)
    } catch (failure) {
      this.say(this.#station.sentence(failure))
      return undefined
    }
  }

  /** Says what a photo shows, wherever it is shown. */
  describe(photo, facts) {
    return call("PUT", `/api/photos/${photo}/facts`, facts)
  }

  /** Asks for a sentence that readers will see, and carries `work(sentence)` out with it. */
  askReason({ title, label, required = true }, work) {
    const dialog = document.getElementById("reason-dialog")
    const { title: heading, label: caption, reason } = parts(dialog)
    heading.textContent = this.#station.words.get(title)
    caption.textContent = this.#station.words.get(label)
    reason.value = ""
    reason.required = required
    return this.form(dialog, () => work(reason.value.trim()))
  }

  /** Asks before something that cannot be undone. */
  confirm({ title, question, confirm }, work) {
    const dialog = document.getElementById("confirm-dialog")
    const { title: heading, question: text, confirm: button } = parts(dialog)
    heading.textContent = this.#station.words.get(title)
    text.textContent = this.#station.words.get(question)
    button.textContent = this.#station.words.get(confirm)
    return this.form(dialog, work)
  }

  form(dialog, work) {
    return openForm(dialog, work, failure => this.#station.sentence(failure))
  }

  say(sentence) {
    clearTimeout(this.#hide)
    this.#toast.textContent = sentence
    this.#toast.hidden = false
    this.#hide = setTimeout(() => (this.#toast.hidden = true), TOAST_MILLIS)
  }
}
