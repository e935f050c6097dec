import { call, coverageAddress } from "../lib/api.js"
import { Clock, Dial } from "../lib/clock.js"
import { Coverage } from "../lib/coverage.js"
import { Words } from "../lib/i18n.js"
import { Problem, Unreachable } from "../lib/problem.js"
import { JournalStream, openStream } from "../lib/stream.js"
import { Connection } from "./connection.js"
import { MemoryStore } from "./memory_store.js"
import { Outbox } from "./outbox.js"
import { OutboxStore } from "./outbox_store.js"
import { Sender } from "./send.js"
import { Transport } from "./transport.js"

const RETRY_MILLIS = 15_000
const LOOK_MILLIS = 1_000
const SENDING_LOCK = "rapporteur-outbox"

/** What a page needs to take part in one coverage: what is known of it, the stream, the outbox. */
export class Station {
  #listeners = new Set()
  #channel = new BroadcastChannel(SENDING_LOCK)

  constructor(main, store, keeps) {
    const { slug, seq, epoch, snapshot, account } = main.dataset
    this.slug = slug
    this.account = JSON.parse(account)
    this.words = Words.ofPage()
    this.clock = new Clock()
    this.coverage = new Coverage(JSON.parse(snapshot))
    this.dial = new Dial(this.coverage.facts.zone, this.words.language)
    this.connection = new Connection()
    this.outbox = new Outbox(store, this.account.id)
    this.keeps = keeps
    this.signedOut = false
    this.sender = this.#sender()
    this.stream = this.#stream(Number(seq), Number(epoch))
  }

  static async of(main) {
    const [store, keeps] = await openStore()
    const station = new Station(main, store, keeps)
    await station.outbox.load()
    station.#occasions()
    station.stream.connect()
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

  /** Reads anew what is known of the coverage. */
  async refresh() {
    this.coverage.replace(await call("GET", this.address()))
  }

  #sender() {
    const tell = {
      onReached: () => this.#reached(),
      onLost: () => this.#link(() => this.connection.lost()),
      onSignedOut: () => this.#link(() => (this.signedOut = true))
    }
    const exclusive = work => navigator.locks.request(SENDING_LOCK, { ifAvailable: true }, lock => lock && work())
    return new Sender({ outbox: this.outbox, transport: new Transport(), clock: this.clock, tell, exclusive })
  }

  #stream(after, epoch) {
    const tell = {
      onEntry: entry => this.coverage.apply(entry),
      onHeard: at => this.#heard(at),
      onLost: () => this.#link(() => this.connection.lost()),
      onReset: () => this.refresh()
    }
    const open = (seq, era) => openStream(this.slug, seq, era)
    const ask = seq => call("GET", `${this.address("journal")}?after=${seq}`)
    return new JournalStream({ after, epoch, open, ask, tell })
  }

  #heard(at) {
    if (at) this.clock.learn(at)
    const back = this.connection.state !== "connected"
    this.#link(() => this.connection.heard())
    if (back) this.send()
  }

  #reached() {
    this.signedOut = false
    this.#channel.postMessage("changed")
    this.#link(() => this.connection.heard())
  }

  #link(change) {
    change()
    this.#tell()
  }

  #occasions() {
    addEventListener("online", () => this.#wake())
    addEventListener("offline", () => this.#link(() => this.connection.cut()))
    addEventListener("pageshow", event => event.persisted && this.#wake())
    addEventListener("pagehide", () => this.stream.close())
    document.addEventListener("visibilitychange", () => document.hidden || this.#wake())
    this.#channel.onmessage = () => this.outbox.load()
    this.outbox.onChange(() => this.#tell())
    setInterval(() => this.send(), RETRY_MILLIS)
    setInterval(() => this.#tell(), LOOK_MILLIS)
  }

  #wake() {
    this.stream.connect()
    this.send()
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }
}

/** The disk of this device, or memory where the browser keeps nothing; and which of the two it is. */
async function openStore() {
  try {
    return [await OutboxStore.open(), true]
  } catch {
    return [new MemoryStore(), false]
  }
}
