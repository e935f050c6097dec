import { Connection } from "../stream/connection.js"
import { overWebSocket } from "../stream/socket.js"
import { Anchor } from "./anchor.js"
import { Changes, Regions } from "./changes.js"
import { absorb, elements, fitLinks, inLanguage } from "./door.js"
import { Feed } from "./feed.js"
import { Filters } from "./filters.js"
import { Moments, showSpeaking, Speakers } from "./rail.js"
import { Follow, LastVisit, Marks, offerSharing, startSharing } from "./reader.js"
import { Strip } from "./strip.js"
import { countDown } from "./words.js"

const PIECES = "#cov-head, #article-link, #this-update, .center > :not(#feed), #feed > li, .foot"
const REGIONS = ["cov-state", "cov-head", "so-far", "article-link", "pinned"]

const main = document.getElementById("main")
const { slug, zone, language, stream, seq, epoch } = main.dataset
const strip = new Strip({ zone, reveal: show, retry: () => connection.retry() })
const anchor = new Anchor(strip.element, PIECES, showWaiting)
const changes = new Changes(anchor)
const marks = new Marks()
const feed = new Feed(anchor, changes, { dress, changed, revealed: items => marks.watch(items) })
const moments = new Moments(anchor)
const speakers = new Speakers(anchor, changes, zone)
const regions = new Regions(anchor, changes, dress)
const filters = new Filters(feed, { adopt, sifted })
const follow = new Follow(() => feed.reveal())
const lastVisit = new LastVisit(slug)
const connection = new Connection({
  open: overWebSocket(stream, `rapporteur.html.${language}`),
  cursor: { seq: Number(seq), epoch: Number(epoch) },
  tell: { entry: take, beat: ({ audience }) => strip.showAudience(audience), state: linked, reset },
})
let resting = ended()

dress(main)
adopt()
strip.showYourTime()
lastVisit.divide(feed.items, feed.oldestFirst)
startSharing()
countDown(zone)
if (!resting) connection.start()

addEventListener("online", () => connection.retry())
addEventListener("offline", () => connection.unplugged())
addEventListener("pagehide", () => {
  remember()
  connection.stop()
})
addEventListener("pageshow", ({ persisted }) => persisted && resume())
document.addEventListener("visibilitychange", () => {
  if (document.hidden) remember()
  if (!ended()) connection.seen(!document.hidden)
  else if (document.hidden) connection.stop()
  else resume()
})

function take({ seq, type, html }) {
  main.dataset.seq = seq
  const [noun, verb] = type.split(".")
  for (const element of elements(html)) {
    if (noun === "post") feed.take(element, verb === "published")
    else if (noun === "speaker") speakers.take(element)
    else takeRegion(element)
  }
}

function takeRegion(element) {
  const { state } = element.dataset
  regions.take(element)
  if (element.id !== "cov-state") return
  strip.showYourTime()
  if (main.dataset.state === state) return
  main.dataset.state = state
  strip.retitle(state)
  if (state === "live") regions.begin()
  adopt()
}

function changed(before, now, item) {
  filters.count(before, now)
  moments.take(now, item, isHere(now.id) ? `#u-${now.id}` : item.querySelector(".t").href)
  regions.takeUpdate(now, item)
  strip.showNewest(item.querySelector(".t time"))
  sifted()
  follow.tell()
}

/** Takes over what the server has rendered: at first, and when the reader goes somewhere else. */
function adopt() {
  const { show } = document.getElementById("feed").dataset
  const speaker = show && main.querySelector(`#running-order a[href*="/s/${CSS.escape(show)}"]`)
  feed.adopt(speaker ? speaker.parentElement.id.slice("sp-".length) : show)
  follow.offer(feed.open && !feed.oldestFirst && !ended())
  sifted()
}

/** Other updates than before are to be seen, or others are known. */
function sifted() {
  const live = main.dataset.state === "live"
  const { open, whole } = feed
  const statements = feed.known.filter(update => update.statement)
  speakers.tell(statements, { open, whole, live })
  const now = live && open && !feed.show ? statements.at(-1)?.id : undefined
  showSpeaking(feed.items, now, anchor)
  filters.showBlank()
  showWaiting()
}

function showWaiting() {
  strip.showWaiting(feed.waiting.length + feed.elsewhere, anchor.asking)
}

function show() {
  if (feed.waiting.length === 0 && feed.elsewhere > 0) return location.assign(inLanguage(`/e/${slug}`))
  const first = feed.reveal()
  sifted()
  if (!first) return
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches
  first.scrollIntoView({ behavior: still ? "instant" : "smooth" })
  first.querySelector(".t").focus({ preventScroll: true })
}

/** After the end there is nothing to wait for: what came late is fetched, and that is all. */
function resume() {
  resting = ended()
  connection.start()
}

function linked(state) {
  strip.showConnection(state)
  if (state === "live" && resting) connection.stop()
}

function reset() {
  const ids = feed.items.map(item => item.dataset.id)
  return absorb(inLanguage(`/e/${slug}?order=newest`), ids, (page, items) => {
    for (const item of items) feed.take(document.importNode(item, true), true)
    for (const id of REGIONS) takeRegion(document.importNode(page.getElementById(id), true))
    for (const line of page.querySelectorAll("#running-order > li"))
      speakers.take(document.importNode(line, true))
    filters.recount(page)
  })
}

/** Makes what the server has rendered fit this reader and this page. */
function dress(root) {
  offerSharing(root)
  fitLinks(root, isHere)
}

function isHere(id) {
  return feed.item(id)?.hidden === false
}

function remember() {
  const seqs = feed.waiting.map(item => Number(item.dataset.seq))
  lastVisit.keep(Math.min(connection.cursor, ...seqs.map(one => one - 1)))
}

function ended() {
  return main.dataset.state === "ended"
}
