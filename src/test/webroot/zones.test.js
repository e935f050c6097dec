import assert from "node:assert/strict"
import { test } from "node:test"
import { localIn, momentIn } from "../../../webroot/js/lib/zones.js"

test("a local time is a moment in its zone", () => {
  assert.equal(momentIn("Asia/Shanghai", "2022-03-24T10:00"), "2022-03-24T02:00:00.000Z")
  assert.equal(momentIn("America/New_York", "2022-07-01T09:30"), "2022-07-01T13:30:00.000Z")
  assert.equal(momentIn("Asia/Kathmandu", "2022-03-24T10:00"), "2022-03-24T04:15:00.000Z")
})

test("on the day the clocks change, each side of the change has its own offset", () => {
  assert.equal(momentIn("Europe/Berlin", "2022-03-27T01:30"), "2022-03-27T00:30:00.000Z")
  assert.equal(momentIn("Europe/Berlin", "2022-03-27T03:30"), "2022-03-27T01:30:00.000Z")
})

test("a moment is shown as the clocks of its zone show it", () => {
  assert.equal(localIn("Asia/Shanghai", "2022-03-24T02:00:00Z"), "2022-03-24T10:00")
  assert.equal(localIn("America/New_York", "2022-01-01T04:30:00Z"), "2021-12-31T23:30")
})
