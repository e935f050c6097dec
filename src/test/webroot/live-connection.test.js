import assert from "node:assert/strict"
import { test } from "node:test"
import { backoff } from "../../../webroot/js/stream/backoff.js"
import { Connection } from "../../../webroot/js/stream/connection.js"

test("the wait lies anywhere below a ceiling that doubles from 0.2 to 20 seconds", () => {
  const ceilings = [0, 1, 2, 6, 7, 50].map(vain => backoff(vain, () => 1))

  assert.deepEqual(ceilings, [200, 400, 800, 12_800, 20_000, 20_000])
  assert.equal(backoff(3, () => 0), 0)
  assert.equal(backoff(3, () => 0.5), 800)
})

test("every entry is told once and in order, whatever is repeated", () => {
  const { connection, told, link } = follow(5)
  connection.start()

  for (const seq of [4, 5, 6, 6, 7]) link().heard({ seq })

  assert.deepEqual(told.entries, [6, 7])
})

test("an entry that is missing is asked for again", () => {
  const { connection, told, link, clock } = follow(5)
  connection.start()
  link().heard({ seq: 6 })
  link().heard({ seq: 8 })
  clock.pass(200)

  assert.equal(link().after, 6)
  link().heard({ seq: 7 })
  link().heard({ seq: 8 })
  assert.deepEqual(told.entries, [6, 7, 8])
})

test("a beat that is ahead of us shows that something was lost", () => {
  const { connection, links, link, clock } = follow(5)
  connection.start()
  link().heard({ type: "hello", epoch: 1, head: 5 })
  link().heard({ type: "beat", head: 6 })
  clock.pass(200)

  assert.equal(links.length, 2)
  assert.equal(links[0].gone, true)
})

test("an error in showing an entry does not lose the next one", () => {
  const { connection, told, link } = follow(5)
  told.breakAt = 6
  connection.start()

  assert.throws(() => link().heard({ seq: 6 }))
  link().heard({ seq: 7 })

  assert.deepEqual(told.entries, [7])
})

test("a short loss is not mentioned, a longer one is, then that we are offline", () => {
  const { connection, told, link, clock } = follow(5)
  connection.start()
  link().heard({ type: "hello", epoch: 1, head: 5 })
  clock.refuse = true
  link().closed(1006)

  clock.pass(4_900)
  assert.deepEqual(told.states, ["connecting", "live"])
  clock.pass(200)
  assert.deepEqual(told.states.at(-1), "reconnecting")
  clock.pass(25_000)
  assert.deepEqual(told.states.at(-1), "offline")
})

test("a silent link is noticed within 20 seconds, and the reader is told at once", () => {
  const { connection, told, links, link, clock } = follow(5)
  connection.start()
  link().heard({ type: "hello", epoch: 1, head: 5 })

  clock.pass(19_900)
  assert.equal(links[0].gone, undefined)
  clock.pass(200)

  assert.equal(links[0].gone, true)
  assert.deepEqual(told.states, ["connecting", "live", "late", "reconnecting"])
})

test("coming back is told until everything is there", () => {
  const { connection, told, link, clock } = follow(5)
  connection.start()
  link().heard({ type: "hello", epoch: 1, head: 5 })
  clock.pass(20_001)
  clock.pass(200)

  link().heard({ type: "hello", epoch: 1, head: 7 })
  assert.equal(told.states.at(-1), "catching-up")
  link().heard({ seq: 6 })
  link().heard({ seq: 7 })
  assert.equal(told.states.at(-1), "live")
})

test("a server that says goodbye says when to come back", () => {
  const { connection, links, link, clock } = follow(5)
  connection.start()
  link().heard({ type: "bye", ms: 2_500 })
  link().closed(1012)

  clock.pass(2_400)
  assert.equal(links.length, 1)
  clock.pass(200)
  assert.equal(links.length, 2)
})

test("who is told to stay away does", () => {
  const { connection, told, links, link, clock } = follow(5)
  connection.start()
  link().closed(4500)
  clock.pass(600_000)

  assert.equal(links.length, 1)
  assert.equal(told.states.at(-1), "offline")
})

test("a page that nobody sees tries again when it is seen", () => {
  const { connection, links, link, clock } = follow(5)
  connection.start()
  connection.seen(false)
  link().closed(1006)
  clock.pass(600_000)
  assert.equal(links.length, 1)

  connection.seen(true)
  assert.equal(links.length, 2)
})

test("after a reset it goes on from where the page now is", async () => {
  const { connection, told, link } = follow(5)
  connection.start()
  link().heard({ type: "reset" })
  await told.resetDone

  assert.deepEqual([link().after, link().epoch], [300, 2])
})

test("what an old link still says is not heard", () => {
  const { connection, told, links } = follow(5)
  connection.start()
  connection.stop()
  links[0].heard({ seq: 6 })

  assert.deepEqual(told.entries, [])
  assert.equal(told.states.at(-1), "closed")
})

function follow(seq) {
  const clock = new Clock()
  const links = []
  const told = { entries: [], states: [] }
  const tell = {
    entry(entry) {
      if (entry.seq === told.breakAt) throw new Error("cannot be shown")
      told.entries.push(entry.seq)
    },
    beat() {},
    state: state => told.states.push(state),
    reset() {
      told.resetDone = Promise.resolve({ seq: 300, epoch: 2 })
      return told.resetDone
    },
  }
  const open = link => {
    links.push(link)
    if (clock.refuse) clock.setTimeout(() => link.closed(1006), 1)
    return { close: () => (link.gone = true) }
  }
  const cursor = { seq, epoch: 1 }
  const now = () => clock.now
  const connection = new Connection({ open, cursor, tell, timers: clock, now, random: () => 1 })
  return { connection, links, told, clock, link: () => links.at(-1) }
}

class Clock {
  now = 0
  #next = 0
  #timers = new Map()

  setTimeout(then, millis) {
    this.#timers.set(++this.#next, { then, at: this.now + millis })
    return this.#next
  }

  clearTimeout(timer) {
    this.#timers.delete(timer)
  }

  pass(millis) {
    const until = this.now + millis
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= until)
      if (due.length === 0) break
      const [timer, { then, at }] = due.sort(([, one], [, other]) => one.at - other.at)[0]
      this.#timers.delete(timer)
      this.now = at
      then()
    }
    this.now = until
  }
}
