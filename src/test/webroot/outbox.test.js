import assert from "node:assert/strict"
import { test } from "node:test"
import { Problem, Unreachable } from "../../../webroot/js/lib/problem.js"
import { State, newItem } from "../../../webroot/js/report/item.js"
import { MemoryStore } from "../../../webroot/js/report/memory_store.js"
import { Outbox } from "../../../webroot/js/report/outbox.js"
import { Sender } from "../../../webroot/js/report/send.js"

const ROSA = "rosa"

test("items are sent in the order in which they were written", async () => {
  const { outbox, server, send } = await desk()
  for (const id of ["a", "b", "c"]) await outbox.add(item(id))

  await send()

  assert.deepEqual(server.published, ["a", "b", "c"])
  assert.deepEqual(states(outbox), [State.sent, State.sent, State.sent])
})

test("without a network everything waits, and nothing is tried behind the first", async () => {
  const { outbox, server, send, told } = await desk()
  server.answers = () => { throw new Unreachable() }
  await outbox.add(item("a"))
  await outbox.add(item("b"))

  await send()

  assert.deepEqual(server.asked, ["a"])
  assert.deepEqual(states(outbox), [State.waiting, State.waiting])
  assert.deepEqual(told, ["lost"])
})

test("a refused item keeps the reason and lets the others pass", async () => {
  const { outbox, server, send } = await desk()
  server.answers = id => { if (id === "a") throw refusal(422, "no-words", "A statement needs words.") }
  await outbox.add(item("a"))
  await outbox.add(item("b"))

  await send()

  assert.deepEqual(states(outbox), [State.needsYou, State.sent])
  assert.deepEqual(outbox.find("a").problem, { code: "no-words", detail: "A statement needs words." })
})

test("a server that is busy is asked again later, not before", async () => {
  const { outbox, server, send, clock } = await desk()
  server.answers = () => { throw refusal(503, "database-busy", "Too busy.", { retryAfter: 2 }) }
  await outbox.add(item("a"))
  await send()
  server.answers = () => {}

  await send()
  assert.deepEqual(server.asked, ["a"])

  clock.time += 2_000
  await send()
  assert.deepEqual(server.published, ["a"])
})

test("an item that a fault of the server keeps failing lets the others pass in the end", async () => {
  const { outbox, server, send, clock } = await desk()
  server.answers = id => { if (id === "a") throw refusal(503, "fault", "Something went wrong here.") }
  await outbox.add(item("a"))
  await outbox.add(item("b"))

  for (let i = 0; i < 3; i++) {
    await send()
    clock.time += 60_000
  }

  assert.deepEqual(states(outbox), [State.waiting, State.sent])
})

test("a login session that ended keeps the queue as it is", async () => {
  const { outbox, server, send, told } = await desk()
  server.answers = () => { throw refusal(401, "not-signed-in", "Please sign in first.") }
  await outbox.add(item("a"))
  await outbox.add(item("b"))

  await send()

  assert.deepEqual(states(outbox), [State.waiting, State.waiting])
  assert.ok(told.includes("signed out"))
})

test("photos go before the update that shows them, each with its description", async () => {
  const { outbox, server, send } = await desk()
  await outbox.saveBytes("p", new Blob(["bytes"]))
  await outbox.add(item("a", [photo("p")]))

  await send()

  assert.deepEqual(server.asked, ["upload p", "describe p", "a"])
})

test("after a break it goes on with the step that was not done", async () => {
  const { outbox, server, send } = await desk()
  await outbox.saveBytes("p", new Blob(["bytes"]))
  await outbox.add(item("a", [photo("p")]))
  server.answers = id => { if (id === "describe p") throw new Unreachable() }
  await send()
  server.answers = () => {}
  server.asked.length = 0

  await send()

  assert.deepEqual(server.asked, ["describe p", "a"])
})

test("the bytes of a photo are given up when its update was sent, not before", async () => {
  const { outbox, server, send } = await desk()
  await outbox.saveBytes("p", new Blob(["bytes"]))
  await outbox.add(item("a", [photo("p")]))
  server.answers = id => { if (id === "a") throw new Unreachable() }
  await send()
  assert.ok(await outbox.bytes("p"))
  server.answers = () => {}

  await send()

  assert.equal(await outbox.bytes("p"), undefined)
})

test("what a killed browser left half-way is sent by the next one", async () => {
  const { store, outbox, server, send } = await desk()
  await outbox.add({ ...item("a"), state: State.sending })
  const reopened = await desk(store)

  await reopened.send()

  assert.deepEqual(reopened.server.published, ["a"])
  assert.deepEqual(server.published, [])
  assert.ok(send)
})

test("a repeat after a lost answer ends as sent once", async () => {
  const { outbox, server, send } = await desk()
  let lost = true
  server.afterwards = () => {
    if (lost) {
      lost = false
      throw new Unreachable()
    }
  }
  await outbox.add(item("a"))

  await send()
  await send()

  assert.deepEqual(server.asked, ["a", "a"])
  assert.deepEqual(states(outbox), [State.sent])
})

test("what somebody else left on this device is neither shown nor sent", async () => {
  const { store, outbox } = await desk()
  await outbox.add(item("a"))
  const other = new Outbox(store, "lv")

  await other.load()

  assert.deepEqual(other.items, [])
})

test("an item that was added during a pass is sent by the same pass", async () => {
  const { outbox, server, sender } = await desk()
  await outbox.add(item("a"))
  server.afterwards = async id => {
    if (id !== "a") return
    await outbox.add(item("b"))
    sender.pass()
  }

  await sender.pass()

  assert.deepEqual(server.published, ["a", "b"])
})

test("an item keeps being shown while it is still being written to the disk", async () => {
  const { store, outbox } = await desk()
  const saved = store.save
  let finish
  store.save = one => new Promise(resolve => (finish = () => resolve(saved.call(store, one))))
  const adding = outbox.add(item("a"))

  await outbox.load()
  assert.deepEqual(outbox.items.map(one => one.id), ["a"])

  finish()
  await adding
})

test("there is room for 200 items and 200 MB, and for no more", async () => {
  const { outbox } = await desk()
  assert.ok(outbox.hasRoom(200_000_000))
  assert.ok(!outbox.hasRoom(200_000_001))

  for (let i = 0; i < 200; i++) await outbox.add(item(`i${i}`))
  assert.ok(!outbox.hasRoom(0))
})

test("of what was sent the last twenty are remembered", async () => {
  const { outbox, send } = await desk()
  for (let i = 0; i < 25; i++) await outbox.add(item(`i${i}`))

  await send()

  assert.equal(outbox.items.length, 20)
  assert.equal(outbox.items[0].id, "i5")
})

async function desk(store = new MemoryStore()) {
  const outbox = new Outbox(store, ROSA)
  const server = new Server()
  const told = []
  const clock = { time: 1_000_000, now: () => clock.time, iso: () => new Date(clock.time).toISOString() }
  const tell = {
    onReached: () => {},
    onLost: () => told.push("lost"),
    onSignedOut: () => told.push("signed out")
  }
  const sender = new Sender({ outbox, transport: server, clock, tell })
  return { store, outbox, server, clock, told, sender, send: () => sender.pass() }
}

class Server {
  asked = []
  published = []
  answers = () => {}
  afterwards = () => {}

  async upload(photo) {
    await this.#ask(`upload ${photo.id}`)
  }

  async describe(photo) {
    await this.#ask(`describe ${photo.id}`)
  }

  async publish(item) {
    await this.#ask(item.id)
    this.published.push(item.id)
    await this.afterwards(item.id)
  }

  async #ask(what) {
    this.asked.push(what)
    this.answers(what)
  }
}

function item(id, photos = []) {
  const post = { kind: "note", text: `Note ${id}`, photos: photos.map(one => one.id) }
  return newItem({ id, slug: "the-vote", saidAt: "2022-03-24T02:42:00Z", post, photos, from: { name: "" } })
}

function photo(id) {
  return { id, bytes: 5, facts: { alternative: "A hall." }, uploaded: false, told: false }
}

function refusal(status, code, detail, more = {}) {
  return new Problem(status, { code, detail, ...more })
}

function states(outbox) {
  return outbox.items.map(one => one.state)
}
