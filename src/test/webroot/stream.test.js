import assert from "node:assert/strict"
import { test } from "node:test"
import { JournalStream } from "../../../webroot/js/lib/stream.js"

test("entries are told once and in order, whatever is repeated", () => {
  const { stream, told, socket } = follow(5)
  stream.connect()

  for (const seq of [5, 6, 6, 7]) socket().say({ seq, type: "post.published" })

  assert.deepEqual(told.entries, [6, 7])
})

test("after a break it asks for what came after the last entry", () => {
  const { stream, sockets, timers, socket } = follow(5)
  stream.connect()
  socket().say({ type: "hello", epoch: 2, head: 6 })
  socket().say({ seq: 6, type: "post.published" })
  socket().onclose()
  timers.run()

  assert.deepEqual(sockets.map(one => [one.after, one.epoch]), [[5, 1], [6, 2]])
})

test("a socket that says nothing for twenty seconds is given up", () => {
  const { stream, sockets, timers, told } = follow(0)
  stream.connect()
  timers.run()

  assert.equal(told.lost, 1)
  assert.ok(sockets[0].closed)
})

test("where no socket opens three times in a row it asks by HTTP", async () => {
  const { stream, timers, sockets, told, journal } = follow(5)
  journal.entries = [{ seq: 6 }, { seq: 7 }]
  stream.connect()
  for (let i = 0; i < 3; i++) {
    sockets.at(-1).onclose()
    timers.run()
  }
  await settled()

  assert.equal(sockets.length, 3)
  assert.deepEqual(told.entries, [6, 7])
  assert.equal(stream.after, 7)
})

test("when too much was missed the page starts anew from the head as it was", async () => {
  const { stream, timers, sockets, told, journal } = follow(5)
  journal.head = 900
  stream.connect()
  sockets[0].say({ type: "reset" })
  await settled()
  timers.run()

  assert.equal(told.resets, 1)
  assert.equal(sockets.at(-1).after, 900)
})

test("a server that closes names when to come back", () => {
  const { stream, timers, sockets, told } = follow(5)
  stream.connect()
  sockets[0].say({ type: "bye", ms: 3000 })

  assert.equal(timers.last, 3000)
  assert.equal(told.lost, 0)
})

function follow(after) {
  const sockets = []
  const timers = new Timers()
  const told = { entries: [], lost: 0, resets: 0 }
  const journal = { epoch: 1, head: 7, entries: [] }
  const open = (seq, epoch) => {
    const socket = new Socket(seq, epoch)
    sockets.push(socket)
    return socket
  }
  const tell = {
    onEntry: entry => told.entries.push(entry.seq),
    onHeard: () => {},
    onLost: () => told.lost++,
    onReset: async () => told.resets++
  }
  const stream = new JournalStream({ after, epoch: 1, open, ask: async () => journal, tell, timers })
  return { stream, sockets, socket: () => sockets.at(-1), timers, told, journal }
}

class Socket {
  constructor(after, epoch) {
    this.after = after
    this.epoch = epoch
  }

  say(frame) {
    this.onmessage({ data: JSON.stringify(frame) })
  }

  close() {
    this.closed = true
  }
}

/** Time that passes when it is told to: runs what was set last. */
class Timers {
  #set = new Map()
  #next = 1

  setTimeout(work, millis) {
    this.last = millis
    this.#set.set(this.#next, work)
    return this.#next++
  }

  clearTimeout(id) {
    this.#set.delete(id)
  }

  run() {
    const [id, work] = [...this.#set].at(-1)
    this.#set.delete(id)
    work()
  }
}

async function settled() {
  for (let i = 0; i < 10; i++) await null
}
