import assert from "node:assert/strict"
import { mock, test } from "node:test"
import { Announcer } from "../../../webroot/js/live/strip.js"

test("what waits is said at most once in 20 seconds, as it is by then", () => {
  const { said, announcer, pass } = start()

  announcer.tell("1 new update")
  pass(0)
  announcer.tell("2 new updates")
  pass(12_000)
  announcer.tell("3 new updates")
  pass(7_999)
  assert.deepEqual(said, ["1 new update"])
  pass(1)
  assert.deepEqual(said, ["1 new update", "3 new updates"])
})

test("the same is not said again", () => {
  const { said, announcer, pass } = start()

  announcer.tell("1 new update")
  pass(30_000)
  announcer.tell("1 new update")
  pass(30_000)

  assert.deepEqual(said, ["1 new update"])
})

test("what is over by then is not said at all", () => {
  const { said, announcer, pass } = start()

  announcer.tell("1 new update")
  pass(0)
  announcer.tell("2 new updates")
  announcer.tell("")
  pass(20_000)

  assert.deepEqual(said, ["1 new update", ""])
})

function start() {
  mock.timers.reset()
  mock.timers.enable({ apis: ["setTimeout", "Date"] })
  const said = []
  const announcer = new Announcer(text => said.push(text))
  return { said, announcer, pass: millis => mock.timers.tick(millis) }
}
