import { Composer } from "../report/composer.js"
import { LinkChip } from "../report/link_chip.js"
import { Queue } from "../report/queue.js"
import { StateLine } from "../report/state_line.js"
import { Station } from "../report/station.js"
import { Actions } from "./actions.js"
import { Correction } from "./correction.js"
import { Facts } from "./facts.js"
import { Keys } from "./keys.js"
import { LeadPhoto } from "./lead_photo.js"
import { Panes } from "./panes.js"
import { Posts } from "./posts.js"
import { RunningOrder } from "./running_order.js"
import { SoFar } from "./so_far.js"
import { Stage } from "./stage.js"

const main = document.getElementById("main")
const station = await Station.of(main)
const actions = new Actions(station)
const composer = new Composer(document.querySelector("[data-composer]"), station)
new Queue(document.querySelector("[data-queue]"), station, item => composer.edit(item))
new LinkChip(document.body, station)
new StateLine(document.querySelector("[data-state-line]"), station)
const facts = new Facts(station, actions)
const lead = new LeadPhoto(station, actions)
new Stage(document.querySelector("[data-stage]"), station, actions, [
  { label: station.words.get("desk.facts"), act: () => facts.open() },
  { label: station.words.get("desk.lead-photo"), act: () => lead.open() }
])
new SoFar(document.querySelector("[data-so-far]"), station, actions)
const correction = new Correction(document.getElementById("correction-dialog"), station, actions)
const posts = new Posts(document.querySelector("[data-posts]"), station, actions, correction)
new RunningOrder(document.querySelector("[data-running-order]"), station, actions, composer)
new Panes(main)
new Keys(composer)
station.onReset(() => posts.load())
await posts.load()
main.dataset.ready = "true"
