import { overWebSocket } from "../stream/socket.js"
import { Connection } from "../stream/connection.js"
import { Anchor } from "./anchor.js"
import { Changes } from "./changes.js"
import { Copies } from "./copies.js"
import { elements } from "./door.js"
import { Feed } from "./feed.js"
import { Filters } from "./filters.js"
import { Follow } from "./follow.js"
import { fitLinks } from "./links.js"
import { Moments } from "./moments.js"
import { Patience } from "./patience.js"
import { Regions } from "./regions.js"
import { LastVisit, Marks } from "./seen.js"
import { offerSharing, startSharing } from "./share.js"
import { absorb } from "./snapshot.js"
import { Speakers } from "./speakers.js"
import { showSpeaking } from "./speaking.js"
import { Strip } from "./strip.js"
import { countDown } from "./times.js"
import { word } from "./words.js"

const MARKS = "#cov-head, #article-link, #this-update, .center > :not(#feed), #feed > li, .foot"
const byId = id => document.getElementById(id)
const main = byId("main")
const { slug, zone, target, language } = main.dataset
const reduced = matchMedia("(prefers-reduced-motion: reduce)")

const strip = new Strip({ zone, reveal: show, retry: () => connection.retry() })
const anchor = new Anchor(strip.element, () => document.querySelectorAll(MARKS))
const patience = new Patience(anchor, showWaiting)
const changes = new Changes({ anchor, patience, words: word("updatedShow") })
const marks = new Marks()
const lastVisit = new LastVisit(slug)
const feed = new Feed({
  list: byId("feed"),
  anchor,
  patience,
  changes,
  dress,
  changed,
  revealed: items => marks.watch(items),
})
const copies = new Copies({ changes, patience, target })
const moments = new Moments({ list: byId("moments"), patience })
const speakers = new Speakers({ list: byId("running-order"), patience, changes, zone })
const regions = new Regions({ changes, patience, dress })
const filters = new Filters({ feed, adopt, sifted })
const follow = new Follow({ reveal: () => feed.reveal() })
const connection = new Connection({
  open: overWebSocket(main.dataset.stream, `rapporteur.html.${language}`),
  cursor: { seq: Number(main.dataset.seq), epoch: Number(main.dataset.epoch) },
  tell: { entry: take, beat: frame => strip.showAudience(frame.audience), state: linked, reset },
})
let resting = false

adopt()
lastVisit.divide(feed.items, byId("feed").dataset.order === "oldest")
startSharing()
countDown(zone, document.documentElement.lang)
if (!ended()) resume()

addEventListener("online", () => connection.retry())
addEventListener("offline", () => connection.unplugged())
addEventListener("pagehide", leave)
addEventListener("pageshow", event => event.persisted && resume())
document.addEventListener("visibilitychange", () => {
  if (document.hidden) remember()
  if (!ended()) connection.seen(!document.hidden)
  else if (document.hidden) connection.stop()
  else resume()
})

/** Takes in an entry of the stream. */
function take({ seq, type, html }) {
  const [noun] = type.split(".")
  main.dataset.seq = seq
  for (const element of elements(html)) {
    if (noun === "post") feed.take(element, type === "post.published")
    else if (noun === "speaker") speakers.take(element)
    else takeRegion(element)
  }
}

function takeRegion(element) {
  const { state } = element.dataset
  regions.take(element)
  if (element.id === "cov-state") turnTo(state)
}

/** An update is no longer what it was. */
function changed(before, now, item) {
  const here = feed.item(now.id) && !feed.item(now.id).hidden
  filters.count(before, now)
  moments.take(now, item, here ? `#u-${now.id}` : item.querySelector(".t").href)
  copies.take(now, item)
  strip.showNewest(item.querySelector(".t time"))
  sifted()
  follow.tell()
}

function turnTo(state) {
  strip.showTimes()
  if (main.dataset.state === state) return
  main.dataset.state = state
  strip.retitle(state)
  if (state === "live") regions.begin()
  tellSpeakers()
  showFollow()
}

/** Another page of updates, or another part of them, is to be seen. */
function adopt() {
  const list = byId("feed")
  const speaker = document.querySelector(`#running-order a[href*="/s/${list.dataset.show}?"], #running-order a[href$="/s/${list.dataset.show}"]`)
  feed.adopt(speaker ? speaker.closest("li").id.slice(3) : list.dataset.show)
  showFollow()
  sifted()
}

function sifted() {
  filters.showBlank()
  tellSpeakers()
  showWaiting()
}

function tellSpeakers() {
  const live = main.dataset.state === "live"
  const statements = feed.known.filter(update => update.onAir && update.kind === "statement")
  speakers.tell(statements, { whole: feed.whole, open: feed.open, live })
  const speaking = live && feed.open && !feed.show ? statements.at(-1)?.id : undefined
  showSpeaking(feed.items, speaking, { anchor, patience })
}

function showWaiting() {
  strip.showWaiting(feed.waiting.length + feed.elsewhere, patience.asking)
}

function showFollow() {
  if (feed.open && !ended() && byId("feed").dataset.order === "newest") follow.show()
  else follow.hide()
}

/** The reader wants to see what waits. */
function show() {
  if (feed.elsewhere > 0 && feed.waiting.length === 0) return location.assign(firstPage())
  const first = feed.reveal()
  sifted()
  if (!first) return
  first.scrollIntoView({ block: "start", behavior: reduced.matches ? "instant" : "smooth" })
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

async function reset() {
  const address = new URL(firstPage(), location.href)
  address.searchParams.set("order", "newest")
  return absorb(address, feed.items.map(item => item.dataset.id), takePage)
}

function takePage({ items, main: fresh, regions: parts = [], pinned, speakers: lines = [], counts }) {
  items.forEach(item => feed.take(document.importNode(item, true), true))
  if (!fresh) return
  for (const part of parts) takeRegion(document.importNode(part, true))
  changes.apply(byId("pinned"), document.importNode(pinned, true))
  for (const line of lines) speakers.take(document.importNode(line, true))
  filters.setCounts(counts)
}

function dress(root) {
  offerSharing(root)
  fitLinks(root, id => feed.item(id) && !feed.item(id).hidden)
}

function firstPage() {
  const language = new URLSearchParams(location.search).get("lang")
  return `/e/${slug}${language ? `?lang=${language}` : ""}`
}

function leave() {
  remember()
  connection.stop()
}

function remember() {
  const seqs = feed.waiting.map(item => Number(item.dataset.seq))
  lastVisit.keep(seqs.length > 0 ? Math.min(...seqs) - 1 : connection.cursor)
}

function ended() {
  return main.dataset.state === "ended"
}
