import assert from "node:assert/strict"
import { test } from "node:test"
import { Connection } from "../../../webroot/js/report/connection.js"

test("nothing is claimed before the server was heard", () => {
  const { connection } = link()
  assert.equal(connection.state, "connecting")
  connection.heard()
  assert.equal(connection.state, "connected")
})

test("a short break is not worth a word, a longer one is told, a long one is called offline", () => {
  const { connection, pass } = link()
  connection.heard()
  connection.lost()
  pass(4_999)
  assert.equal(connection.state, "connected")
  pass(1)
  assert.equal(connection.state, "reconnecting")
  pass(25_000)
  assert.equal(connection.state, "offline")
})

test("since when is the first failure, and hearing the server ends it", () => {
  const { connection, pass } = link()
  connection.heard()
  pass(1_000)
  connection.lost()
  pass(60_000)
  connection.lost()
  assert.equal(connection.lostSince, 1_000)
  connection.heard()
  assert.equal(connection.lostSince, null)
  assert.equal(connection.state, "connected")
})

test("a browser that says there is no network is believed at once", () => {
  const { connection } = link()
  connection.heard()
  connection.cut()
  assert.equal(connection.state, "offline")
})

function link() {
  let time = 0
  return { connection: new Connection(() => time), pass: millis => (time += millis) }
}
