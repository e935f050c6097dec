import assert from "node:assert/strict"
import { test } from "node:test"
import { bytes, firstWords, initials, length, matches, slug } from "../../../webroot/js/lib/text.js"
import { groupCaption } from "../../../webroot/js/report/caption.js"
import { Words } from "../../../webroot/js/lib/i18n.js"

test("initials are the first letters of the first and the last name", () => {
  assert.equal(initials("Wu Yunsong"), "WY")
  assert.equal(initials("Ana María de la Cruz"), "AC")
  assert.equal(initials("Rene"), "R")
  assert.equal(initials("吴云松"), "吴")
  assert.equal(initials(" "), "")
})

test("an address is made of a title", () => {
  assert.equal(slug("The Vote, 2022: São Paulo!"), "the-vote-2022-sao-paulo")
  assert.equal(slug("圆桌会议"), "")
  assert.ok(slug("a ".repeat(80)).length <= 60)
})

test("a search finds words in any order, without accents and capitals", () => {
  assert.ok(matches("Mr. Wu Yunsong, CFCA", "cfca wu"))
  assert.ok(matches("Ana María", "maria"))
  assert.ok(matches("anything", ""))
  assert.ok(!matches("Mr. Wu Yunsong", "liu"))
})

test("long texts are cut between words", () => {
  assert.equal(firstWords("Short  text."), "Short text.")
  assert.equal(firstWords("one two three", 9), "one two…")
})

test("characters are code points", () => {
  assert.equal(length("a😀中"), 3)
})

test("bytes are told as people read them", () => {
  assert.equal(bytes(412_300), "412 KB")
  assert.equal(bytes(6_240_000), "6.2 MB")
})

test("a group caption names the people in order", () => {
  const words = new Words(
    { "article.left": "(Left) {0}", "article.person-of": "{0} ({1})", "article.people-separator": "; " },
    "en"
  )
  const people = [
    { honorific: "Ms.", name: "Ana", organisation: "WOC" },
    { honorific: "", name: "Ben", organisation: "" }
  ]

  assert.equal(groupCaption({ direction: "left", people }, words), "(Left) Ms. Ana (WOC); Ben")
  assert.equal(groupCaption({ people }, words), "Ms. Ana (WOC); Ben")
  assert.equal(groupCaption({ direction: "left", people: [] }, words), "")
})
