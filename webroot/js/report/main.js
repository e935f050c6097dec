import { Composer } from "./composer.js"
import { LinkChip } from "./link_chip.js"
import { Queue } from "./queue.js"
import { StateLine } from "./state_line.js"
import { Station } from "./station.js"

const main = document.getElementById("main")
const station = await Station.of(main)
const composer = new Composer(document.querySelector("[data-composer]"), station)
new Queue(document.querySelector("[data-queue]"), station, item => composer.edit(item))
new LinkChip(document.body, station)
new StateLine(document.querySelector("[data-state-line]"), station)
main.dataset.ready = "true"
