import assert from "node:assert/strict"
import { test } from "node:test"
import { compare, facts, fits, shift } from "../../../webroot/js/live/feed.js"

test("updates stand in the order in which they were said, then published, then by id", () => {
  const early = { said: 1, published: 9, id: "c" }
  const late = { said: 2, published: 3, id: "b" }
  const later = { said: 2, published: 4, id: "a" }
  const twin = { said: 2, published: 4, id: "b" }

  assert.deepEqual([twin, later, late, early].sort(compare), [early, late, later, twin])
  assert.equal(compare(twin, { ...twin }), 0)
})

test("a withdrawn update is neither key nor pinned, and shows no photos", () => {
  const gone = facts(item({ state: "withdrawn", key: "true", pinned: "true", photos: "2" }))

  assert.deepEqual([gone.key, gone.pinned, gone.photos, gone.statement], [false, false, 0, false])
})

test("a filter shows what is on air and fits", () => {
  const statement = facts(item({ speaker: "ada" }))
  const photo = facts(item({ kind: "photo", photos: "1", key: "true" }))
  const gone = facts(item({ state: "withdrawn", speaker: "ada" }))

  const shown = show => [statement, photo, gone].map(update => fits(update, show))
  assert.deepEqual(shown(""), [true, true, true])
  assert.deepEqual(shown("statements"), [true, false, false])
  assert.deepEqual(shown("photos"), [false, true, false])
  assert.deepEqual(shown("key"), [false, true, false])
  assert.deepEqual(shown("ada"), [true, false, false])
})

test("the numbers on the filters follow an update from state to state", () => {
  const before = facts(item({ photos: "1" }))
  const key = facts(item({ photos: "1", key: "true" }))
  const gone = facts(item({ state: "withdrawn" }))
  const shifts = (was, is) => ["", "key", "statements", "photos"].map(show => shift(show, was, is))

  assert.deepEqual(shifts(undefined, before), [1, 0, 1, 1])
  assert.deepEqual(shifts(before, key), [0, 1, 0, 0])
  assert.deepEqual(shifts(key, gone), [-1, -1, -1, -1])
  assert.deepEqual(shifts(key, key), [0, 0, 0, 0])
})

function item(dataset) {
  const usual = { id: "a", seq: "1", said: "1", published: "1", kind: "statement", photos: "0" }
  return { dataset: { state: "on-air", key: "false", pinned: "false", ...usual, ...dataset } }
}
