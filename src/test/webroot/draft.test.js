import assert from "node:assert/strict"
import { test } from "node:test"
import { afterPosting, emptyDraft, fromItem, isEmpty } from "../../../webroot/js/report/draft.js"
import { missing, roomLeft, toItem } from "../../../webroot/js/report/draft.js"
import { Drafts } from "../../../webroot/js/report/drafts.js"

const EMPTY = emptyDraft({ id: "d", speaker: "ana", credit: "Rosa" })

test("a statement needs a speaker and words, a note words, a photo update a photo", () => {
  assert.equal(missing(EMPTY), "no-words")
  assert.equal(missing({ ...EMPTY, text: "Yes.", speaker: undefined }), "no-speaker")
  assert.equal(missing({ ...EMPTY, kind: "note", speaker: undefined, text: "Doors open." }), null)
  assert.equal(missing({ ...EMPTY, kind: "photo" }), "no-photo")
  assert.equal(missing({ ...EMPTY, text: "Yes." }), null)
})

test("no photo goes on air without its description", () => {
  const draft = { ...EMPTY, text: "Yes.", photos: [photo("")] }

  assert.equal(missing(draft), "photo-without-description")
  assert.equal(missing({ ...draft, photos: [photo("A hall.")] }), null)
})

test("characters are counted as the server counts them", () => {
  assert.equal(roomLeft({ ...EMPTY, text: "😀".repeat(4_000) }), 0)
  assert.equal(missing({ ...EMPTY, text: "😀".repeat(4_001) }), "too-long")
})

test("after posting the box is empty and the speaker stays", () => {
  const next = afterPosting({ ...EMPTY, text: "Yes.", key: true, mode: "verbatim" }, "e")

  assert.ok(isEmpty(next))
  const { id, speaker, mode, key, credit } = next
  assert.deepEqual([id, speaker, mode, key, credit], ["e", "ana", "verbatim", false, "Rosa"])
})

test("an item carries what the server is asked, and the draft to come back to", () => {
  const draft = { ...EMPTY, text: " Yes. ", photos: [photo("A hall.")] }
  const item = toItem(draft, { slug: "the-vote", saidAt: "2022-03-24T02:42:00Z", from: { name: "Ana" } })

  assert.deepEqual(JSON.parse(JSON.stringify(item.post)), {
    kind: "statement",
    mode: "paraphrase",
    speaker: "ana",
    text: "Yes.",
    photos: ["p"],
    key: false,
    saidAt: "2022-03-24T02:42:00Z"
  })
  assert.deepEqual(fromItem(item, "f"), { ...draft, id: "f" })
})

test("a note has neither speaker nor mode", () => {
  const item = toItem({ ...EMPTY, kind: "note", text: "Doors open." }, { slug: "s", saidAt: "t", from: {} })

  assert.equal(item.post.speaker, undefined)
  assert.equal(item.post.mode, undefined)
})

test("a draft survives a reload, each coverage its own", () => {
  const storage = new Map()
  const local = { getItem: key => storage.get(key) ?? null, setItem: (key, value) => storage.set(key, value) }
  new Drafts(local, "the-vote").save({ ...EMPTY, text: "Half a sent" })

  assert.equal(new Drafts(local, "the-vote").load().text, "Half a sent")
  assert.equal(new Drafts(local, "other").load(), null)
})

test("a device that keeps nothing is told apart", () => {
  const full = { getItem: () => "{", setItem: () => { throw new Error("full") } }

  assert.equal(new Drafts(full, "s").save(EMPTY), false)
  assert.equal(new Drafts(full, "s").load(), null)
})

function photo(alternative) {
  const facts = { credit: "Rosa", caption: "", alternative, people: [] }
  return { id: "p", name: "hall.jpg", bytes: 5, facts }
}
