import { call, coverageAddress } from "../lib/api.js"
import { Clock, Dial } from "../lib/clock.js"
import { Coverage } from "../lib/coverage.js"
import { Words } from "../lib/i18n.js"
import { Problem, Unreachable } from "../lib/problem.js"
import { Connection, PATIENCE } from "../stream/connection.js"
import { overPolling, withFallback } from "../stream/polling.js"
import { overWebSocket } from "../stream/socket.js"
import { Link } from "./link.js"
import { MemoryStore } from "./memory_store.js"
import { Outbox } from "./outbox.js"
import { OutboxStore } from "./outbox_store.js"
import { Sender } from "./send.js"
import { Transport } from "./transport.js"

const RETRY_MILLIS = 15_000
const LOOK_MILLIS = 1_000
const RENDITION = "rapporteur.json"
const BEYOND_ALL = 9_999_999_999_999
const SENDING_LOCK = "rapporteur-outbox"

/** What a page needs to take part in one coverage: what is known of it, the stream, the outbox. */
export class Station {
  #listeners = new Set()
  #reread = async () => {}
  #channel = new BroadcastChannel(SENDING_LOCK)

  constructor(main, store, keeps) {
    const { slug, seq, epoch, snapshot, account } = main.dataset
    this.slug = slug
    this.account = JSON.parse(account)
    this.words = Words.ofPage()
    this.clock = new Clock()
    this.coverage = new Coverage(JSON.parse(snapshot))
    this.dial = new Dial(this.coverage.facts.zone, this.words.language)
    this.link = new Link()
    this.outbox = new Outbox(store, this.account.id)
    this.keeps = keeps
    this.signedOut = false
    this.sender = this.#sender()
    this.stream = this.#stream({ seq: Number(seq), epoch: Number(epoch) })
  }

  static async of(main) {
    const [store, keeps] = await openStore()
    const station = new Station(main, store, keeps)
    await station.outbox.load()
    station.#occasions()
    station.stream.start()
    station.send()
    return station
  }

  /** Hears whenever something about the link or the outbox may look different. */
  onChange(listener) {
    this.#listeners.add(listener)
    listener()
  }

  address(...rest) {
    return coverageAddress(this.slug, ...rest)
  }

  /** Sends what waits, if anything can be sent. */
  send() {
    if (this.outbox.waiting > 0) this.sender.pass()
  }

  /** Puts a new item behind the others and sends it when its turn comes. */
  async post(item) {
    await this.outbox.add(item)
    this.#channel.postMessage("added")
    this.send()
  }

  /** The sentence that a person is told about a failure. */
  sentence(failure) {
    if (failure instanceof Problem) return this.words.refusal(failure)
    if (failure instanceof Unreachable) return this.words.get("report.no-answer")
    throw failure
  }

  /** `reread()` is done when so much was missed that the coverage is read anew. */
  onReset(reread) {
    this.#reread = reread
  }

  #sender() {
    const tell = {
      onReached: () => this.#reached(),
      onLost: () => this.#note(() => this.link.lost()),
      onSignedOut: () => this.#note(() => (this.signedOut = true))
    }
    const { outbox, clock } = this
    return new Sender({ outbox, transport: new Transport(), clock, tell, exclusive: unlessAnotherTab })
  }

  #stream(cursor) {
    const follow = withFallback(
      overWebSocket(`/live/${this.slug}`, RENDITION),
      overPolling(after => this.#journal(after))
    )
    const open = link => follow({ ...link, heard: frame => link.heard(this.#timed(frame)) })
    const tell = {
      entry: entry => this.coverage.apply(entry),
      beat: () => this.#heard(),
      state: state => this.#told(state),
      reset: () => this.#anew()
    }
    return new Connection({ open, cursor, tell })
  }

  /** What is not history tells the time of the server. */
  #timed(frame) {
    if (frame.seq === undefined && frame.at) this.clock.learn(frame.at)
    return frame
  }

  #journal(after) {
    return call("GET", `${this.address("journal")}?after=${after}`)
  }

  /** The position is read before what stands there: what comes between is told twice, not missed. */
  async #anew() {
    const { head, epoch } = await this.#journal(BEYOND_ALL)
    this.coverage.replace(await call("GET", this.address()))
    await this.#reread()
    return { seq: head, epoch }
  }

  #told(state) {
    if (state === "live") this.#heard()
    else if (state === "reconnecting") this.#note(() => this.link.lost(PATIENCE.reconnecting))
    else if (state === "offline") this.#note(() => this.link.cut(PATIENCE.offline))
  }

  #heard() {
    const back = this.link.state !== "connected"
    this.#note(() => this.link.heard())
    if (back) this.send()
  }

  #reached() {
    this.signedOut = false
    this.#channel.postMessage("changed")
    this.#note(() => this.link.heard())
  }

  #note(change) {
    change()
    this.#tell()
  }

  #occasions() {
    addEventListener("online", () => this.#wake())
    addEventListener("offline", () => this.#unplugged())
    addEventListener("pageshow", event => event.persisted && this.#wake())
    addEventListener("pagehide", () => this.stream.stop())
    document.addEventListener("visibilitychange", () => document.hidden || this.#wake())
    this.#channel.onmessage = () => this.outbox.load()
    this.outbox.onChange(() => this.#tell())
    setInterval(() => this.send(), RETRY_MILLIS)
    setInterval(() => this.#tell(), LOOK_MILLIS)
  }

  #wake() {
    this.stream.retry()
    this.send()
  }

  #unplugged() {
    this.#note(() => this.link.cut())
    this.stream.unplugged()
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }
}

/** Two tabs would send everything twice: harmless, but a waste of a weak network. */
function unlessAnotherTab(work) {
  return navigator.locks.request(SENDING_LOCK, { ifAvailable: true }, lock => lock && work())
}

/** The disk of this device, or memory where the browser keeps nothing; and which of the two it is. */
async function openStore() {
  try {
    return [await OutboxStore.open(), true]
  } catch {
    return [new MemoryStore(), false]
  }
}
