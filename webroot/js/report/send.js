import { Problem, Unreachable } from "../lib/problem.js"
import { backoff } from "../stream/backoff.js"
import { interrupted, nextStep, postponed, progressed, refused } from "./item.js"
import { sending, sent, told, uploaded } from "./item.js"

const PHOTO_LOST = { code: "photo-lost", detail: "The photo is no longer on this device." }
const TRIES_BEFORE_OTHERS_PASS = 3

/**
 * Carries the outbox to the server, one item after the other. A refused item stays behind and lets
 * the others pass; a network that is gone ends the pass until the next occasion.
 */
export class Sender {
  #outbox
  #transport
  #clock
  #tell
  #exclusive
  #running
  #again = false

  /**
   * `transport` has upload(photo, blob, onShare), describe(photo) and publish(item); `tell` has
   * onReached, onLost and onSignedOut; `exclusive(work)` runs the work unless another tab sends.
   */
  constructor({ outbox, transport, clock, tell, exclusive = work => work() }) {
    this.#outbox = outbox
    this.#transport = transport
    this.#clock = clock
    this.#tell = tell
    this.#exclusive = exclusive
  }

  /** Sends what can be sent now. A call during a pass makes it look once more at its end. */
  async pass() {
    this.#again = true
    this.#running ??= this.#exclusive(() => this.#passes()).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #passes() {
    while (this.#again) {
      this.#again = false
      await this.#outbox.load()
      await this.#outbox.recover()
      await this.#all()
      await this.#outbox.tidy()
    }
  }

  async #all() {
    for (let item = this.#next(); item; item = this.#next()) {
      const goOn = await this.#carry(item)
      if (!goOn) return
    }
  }

  #next() {
    return this.#outbox.next(this.#clock.now())
  }

  /** Answers whether the next one may be tried. */
  async #carry(item) {
    try {
      // That it is under way may reach the disk a little later: a repeat is harmless.
      await Promise.all([this.#outbox.save(sending(item)), this.#steps(item)])
      return true
    } catch (failure) {
      return this.#failed(this.#outbox.find(item.id) ?? item, failure)
    }
  }

  async #steps(item) {
    for (let step = this.#step(item); step; step = this.#step(item)) await this.#do(item.id, step)
  }

  #step({ id }) {
    const item = this.#outbox.find(id)
    return item && item.sentAt === undefined ? nextStep(item) : null
  }

  async #do(id, { upload, tell, publish }) {
    const current = () => this.#outbox.find(id)
    if (upload) {
      await this.#upload(id, upload)
      await this.#outbox.save(uploaded(current(), upload.id))
    } else if (tell) {
      await this.#transport.describe(tell)
      await this.#outbox.save(told(current(), tell.id))
    } else if (publish) {
      await this.#transport.publish(publish)
      await this.#outbox.save(sent(current(), this.#clock.iso()))
      await this.#outbox.dropBytes(publish.photos)
    }
    this.#tell.onReached()
  }

  async #upload(id, photo) {
    const blob = await this.#outbox.bytes(photo.id)
    if (!blob) throw new Problem(410, PHOTO_LOST)
    await this.#transport.upload(photo, blob, share => {
      const item = this.#outbox.find(id)
      if (item) this.#outbox.display(progressed(item, photo.id, share))
    })
  }

  async #failed(item, failure) {
    if (failure instanceof Unreachable) {
      await this.#outbox.save(interrupted(item))
      this.#tell.onLost()
      return false
    }
    if (!(failure instanceof Problem)) throw failure
    this.#tell.onReached()
    if (failure.signedOut) {
      await this.#outbox.save(interrupted(item))
      this.#tell.onSignedOut()
      return false
    }
    return failure.passing ? this.#later(item, failure) : this.#leave(item, failure)
  }

  async #later(item, problem) {
    const wait = Math.max(problem.waitMillis, backoff(item.tries))
    await this.#outbox.save(postponed(item, this.#clock.now() + wait))
    return item.tries + 1 >= TRIES_BEFORE_OTHERS_PASS
  }

  async #leave(item, problem) {
    await this.#outbox.save(refused(item, problem))
    return true
  }
}
