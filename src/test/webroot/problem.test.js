import assert from "node:assert/strict"
import { test } from "node:test"
import { Problem } from "../../../webroot/js/lib/problem.js"

const TYPE = "application/problem+json"

test("a problem document tells code, sentence and whatever else it holds", () => {
  const document = { status: 409, code: "stale-version", detail: "Changed.", current: { version: 3 } }
  const body = JSON.stringify(document)

  const problem = Problem.read(409, TYPE, body)

  assert.equal(problem.code, "stale-version")
  assert.equal(problem.detail, "Changed.")
  assert.equal(problem.document.current.version, 3)
  assert.equal(problem.passing, false)
})

test("too many, too busy and a fault over there are passing", () => {
  for (const status of [429, 500, 503]) assert.ok(read(status).passing, String(status))
  for (const status of [400, 401, 403, 404, 409, 413, 415, 422])
    assert.ok(!read(status).passing, String(status))
})

test("how long to wait is told in seconds", () => {
  const body = JSON.stringify({ code: "too-many", detail: "Slowly.", retryAfter: 7 })

  assert.equal(Problem.read(429, TYPE, body).waitMillis, 7_000)
  assert.equal(read(429).waitMillis, 0)
})

test("what is not a problem document says nothing about the request", () => {
  assert.equal(Problem.read(502, "text/html", "<h1>Bad gateway</h1>"), null)
  assert.equal(Problem.read(502, TYPE, "<h1>Bad gateway</h1>"), null)
  assert.equal(Problem.read(502, TYPE, "[]"), null)
  assert.equal(Problem.read(502, null, ""), null)
})

function read(status) {
  return Problem.read(status, TYPE, JSON.stringify({ code: "c", detail: "d" }))
}
