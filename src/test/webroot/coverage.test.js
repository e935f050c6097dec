import assert from "node:assert/strict"
import { test } from "node:test"
import { Coverage } from "../../../webroot/js/lib/coverage.js"

test("who has not spoken is next, and the others follow round to the beginning", () => {
  const coverage = three()
  assert.equal(coverage.next.id, "ana")

  coverage.apply({ post: statement("1", "ana", "2022-03-24T02:00:00Z") })

  assert.equal(coverage.next.id, "ben")
  assert.deepEqual(ids(coverage.following("ben")), ["eva", "ana"])
  assert.deepEqual(ids(coverage.following(undefined)), ["ana", "ben", "eva"])
})

test("who made the newest statement is speaking, whatever arrived last", () => {
  const coverage = three()
  coverage.apply({ post: statement("2", "ben", "2022-03-24T02:30:00.250Z") })
  coverage.apply({ post: statement("1", "ana", "2022-03-24T02:30:00Z") })

  assert.equal(coverage.speaking, "ben")
  assert.equal(coverage.lastSpoke("ana"), "2022-03-24T02:30:00Z")
})

test("posts are listed newest first by when they were said, each once in its newest form", () => {
  const coverage = three()
  const first = statement("1", "ana", "2022-03-24T02:00:00Z")
  coverage.takePosts([first, statement("2", "ben", "2022-03-24T03:00:00Z")])
  coverage.apply({ post: { ...first, version: 2, text: "Better." } })

  assert.deepEqual(ids(coverage.posts), ["2", "1"])
  assert.equal(coverage.post("1").text, "Better.")
})

test("the state follows the journal", () => {
  const coverage = three()
  assert.equal(coverage.open, false)

  coverage.apply({ type: "coverage.started", coverage: { state: "live" } })
  assert.equal(coverage.open, true)

  coverage.apply({ type: "coverage.ended", coverage: { state: "ended" } })
  assert.equal(coverage.open, false)
})

test("a moved speaker changes the order", () => {
  const coverage = three()
  coverage.apply({ speaker: { id: "eva", name: "Eva", place: 1 } })
  coverage.apply({ speaker: { id: "ana", name: "Ana", place: 2 } })
  coverage.apply({ speaker: { id: "ben", name: "Ben", place: 3 } })

  assert.deepEqual(ids(coverage.speakers), ["eva", "ana", "ben"])
})

function three() {
  return new Coverage({
    coverage: { slug: "the-vote", state: "scheduled" },
    speakers: ["ana", "ben", "eva"].map((id, index) => ({ id, name: id, place: index + 1 })),
    organisations: []
  })
}

function statement(id, speaker, saidAt) {
  const said = { speaker: { id: speaker }, text: "…", saidAt, publishedAt: saidAt }
  return { id, kind: "statement", state: "on-air", version: 1, ...said }
}

function ids(list) {
  return list.map(one => one.id)
}
