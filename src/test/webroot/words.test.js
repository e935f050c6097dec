import assert from "node:assert/strict"
import { test } from "node:test"
import { Words } from "../../../webroot/js/lib/i18n.js"

const words = new Words(
  {
    plain: "Post live",
    one: "Sent {0}",
    number: "{0, number} of {1, number}",
    plural: "{0, plural, one {# photo} other {# photos}}, {1}",
    exact: "{0, plural, =0 {nobody} other {# people}}",
    quoted: "Nobody''s",
    "report.refused-no-words": "Schreiben Sie etwas."
  },
  "en"
)

test("arguments stand where their numbers are", () => {
  assert.equal(words.get("plain"), "Post live")
  assert.equal(words.get("one", "10:42"), "Sent 10:42")
  assert.equal(words.get("number", 9, 1500), "9 of 1,500")
})

test("plurals follow the language of the page", () => {
  assert.equal(words.get("plural", 1, "10:42"), "1 photo, 10:42")
  assert.equal(words.get("plural", 2, "10:42"), "2 photos, 10:42")
  assert.equal(words.get("exact", 0), "nobody")
  assert.equal(words.get("exact", 3), "3 people")
})

test("what a person typed is not read as a pattern", () => {
  assert.equal(words.get("one", "{1} # ''"), "Sent {1} # ''")
})

test("doubled apostrophes are one", () => {
  assert.equal(words.get("quoted"), "Nobody's")
})

test("a key without words is a fault that names it", () => {
  assert.throws(() => words.get("report.nothing"), /report\.nothing/)
})

test("a refusal is told in the language of the page, or else as the server said it", () => {
  const known = { code: "no-words", detail: "A statement needs words." }
  assert.equal(words.refusal(known), "Schreiben Sie etwas.")
  assert.equal(words.refusal({ code: "other", detail: "Something else." }), "Something else.")
})
