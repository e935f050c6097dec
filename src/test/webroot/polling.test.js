import assert from "node:assert/strict"
import { test } from "node:test"
import { overPolling, withFallback } from "../../../webroot/js/stream/polling.js"

test("entries are told after their head, and the next look asks for what follows", async () => {
  const { link, asked, timers, told } = polled([
    { epoch: 1, head: 7, entries: [{ seq: 6 }, { seq: 7 }] },
    { epoch: 1, head: 7, entries: [] }
  ])
  link(5)
  await settled()
  timers.run()
  await settled()

  assert.deepEqual(told, ["hello 7", 6, 7, "hello 7"])
  assert.deepEqual(asked, [5, 7])
})

test("a long absence is read page by page, without a pause", async () => {
  const { link, timers } = polled([{ epoch: 1, head: 900, entries: [{ seq: 500 }] }])
  link(0)
  await settled()

  assert.equal(timers.millis, 0)
})

test("an answer that fails ends the link", async () => {
  const { link, told } = polled([])
  link(5)
  await settled()

  assert.deepEqual(told, ["closed 1006"])
})

test("another history asks the page to start anew", async () => {
  const { link, told } = polled([{ epoch: 2, head: 3, entries: [] }])
  link(5)
  await settled()

  assert.deepEqual(told, ["reset"])
})

test("what was closed from here tells nothing any more", async () => {
  const { link, told } = polled([{ epoch: 1, head: 7, entries: [{ seq: 6 }] }])
  link(5).close()
  await settled()

  assert.deepEqual(told, [])
})

test("three links in vain bring the other way, and a while later the first has its chance again", () => {
  const ways = []
  const open = withFallback(() => ways.push("first"), () => ways.push("other"))
  for (let i = 0; i < 12; i++) open({ heard: () => {} })

  assert.equal(ways.filter(way => way === "first").length, 4)
  assert.deepEqual(ways.slice(2, 5), ["first", "other", "other"])
  assert.equal(ways.at(-1), "first")
})

test("a link that told something is not in vain", () => {
  const ways = []
  const first = ({ heard }) => {
    ways.push("first")
    heard({ type: "hello" })
  }
  const open = withFallback(first, () => ways.push("other"))
  for (let i = 0; i < 5; i++) open({ heard: () => {} })

  assert.ok(!ways.includes("other"))
})

function polled(pages) {
  const asked = []
  const told = []
  const timers = {
    setTimeout: (work, millis) => Object.assign(timers, { work, millis }),
    clearTimeout: () => {},
    run: () => timers.work()
  }
  const ask = async after => {
    asked.push(after)
    if (pages.length === 0) throw new Error("no answer")
    return pages.shift()
  }
  const heard = frame => told.push(frame.seq ?? (frame.type === "hello" ? `hello ${frame.head}` : frame.type))
  const closed = code => told.push(`closed ${code}`)
  return { link: after => overPolling(ask, timers)({ after, epoch: 1, heard, closed }), asked, told, timers }
}

async function settled() {
  for (let i = 0; i < 10; i++) await null
}
