import assert from "node:assert/strict"
import { test } from "node:test"
import { Link } from "../../../webroot/js/report/link.js"

test("nothing is claimed before the server was heard", () => {
  const { link } = known()
  assert.equal(link.state, "connecting")
  link.heard()
  assert.equal(link.state, "connected")
})

test("a short break is not worth a word, a longer one is told, a long one is called offline", () => {
  const { link, pass } = known()
  link.heard()
  link.lost()
  pass(4_999)
  assert.equal(link.state, "connected")
  pass(1)
  assert.equal(link.state, "reconnecting")
  pass(25_000)
  assert.equal(link.state, "offline")
})

test("since when is the first failure, and hearing the server ends it", () => {
  const { link, pass } = known()
  link.heard()
  pass(1_000)
  link.lost()
  pass(60_000)
  link.lost()
  assert.equal(link.lostSince, 1_000)
  link.heard()
  assert.equal(link.lostSince, null)
  assert.equal(link.state, "connected")
})

test("a browser that says there is no network is believed at once", () => {
  const { link } = known()
  link.heard()
  link.cut()
  assert.equal(link.state, "offline")
})

test("a loss that is told late counts from when it was", () => {
  const { link, pass } = known()
  link.heard()
  pass(10_000)
  link.lost(5_000)
  assert.equal(link.state, "reconnecting")
  assert.equal(link.lostSince, 5_000)
})

function known() {
  let time = 0
  return { link: new Link(() => time), pass: millis => (time += millis) }
}
