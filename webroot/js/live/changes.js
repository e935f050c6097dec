import { make, word } from "./words.js"

/** Differences in height or place, in pixels, that nobody sees. */
const UNSEEN = 0.5

/**
 * Lets something on the page become what it is now, without moving what is being read. Where that
 * cannot be, the reader is asked: by a button in the update itself, or by the one in the strip.
 */
export class Changes {
  #anchor

  constructor(anchor) {
    this.#anchor = anchor
    document.addEventListener("click", ({ target }) => target.matches(".upd") && this.#pressed(target))
  }

  /** @param takenBack whether the words must go now, whatever room they leave */
  apply(element, fresh, takenBack = false) {
    const part = body(element)
    this.#anchor.forget(part)
    const unseen = element.hidden && fresh.hidden
    if (unseen || this.#anchor.where(part) !== "here")
      this.#anchor.still(() => become(element, fresh))
    else if (takenBack) this.#takeBack(element, fresh)
    else this.#onScreen(element, fresh)
  }

  #onScreen(element, fresh) {
    const alike = element.localName === fresh.localName && !element.hidden && !fresh.hidden
    const kept = alike && fit(element, fresh, this.#anchor.screen)
    if (!kept) return this.#ask(body(element), () => become(element, fresh))
    become(element, fresh)
    if (kept.length > 0) this.#keep(body(element), kept)
  }

  #takeBack(element, fresh) {
    const height = heightOf(body(element))
    become(element, fresh)
    const part = body(element)
    if (heightOf(part) <= height + UNSEEN) return this.#keep(part, [[-1, height]])
    part.classList.add("is-cut")
    part.style.blockSize = `${height}px`
    this.#ask(part, () => release(part))
  }

  #keep(part, kept) {
    for (const [index, height] of kept)
      (part.children[index] ?? part).style.minBlockSize = `${height}px`
    part.classList.add("is-kept")
    this.#anchor.wait(part, () => release(part), { asked: false })
  }

  #ask(part, change) {
    const line = part.querySelector(":scope > .post__top")
    this.#anchor.wait(part, () => {
      line?.querySelector(".upd")?.remove()
      change()
    }, { asked: !line })
    if (line && !line.querySelector(".upd"))
      line.append(Object.assign(make("button", "upd", word("updatedShow")), { type: "button" }))
  }

  #pressed({ parentElement: line }) {
    this.#anchor.now(line.parentElement)
    line.querySelector("a").focus({ preventScroll: true })
  }
}

/** The parts of the page that the stream replaces whole, and copies of updates beside the feed. */
export class Regions {
  #anchor
  #changes
  #dress

  constructor(anchor, changes, dress) {
    this.#anchor = anchor
    this.#changes = changes
    this.#dress = dress
  }

  take(fresh) {
    const here = document.getElementById(fresh.id)
    this.#dress(fresh)
    if (fresh.id === "cov-state") return here.replaceWith(fresh)
    if (here.open) fresh.open = true
    this.#changes.apply(here, fresh)
  }

  /** The event has begun: what was said of its beginning makes room. */
  begin() {
    const countdown = document.getElementById("countdown")
    if (!countdown) return
    this.#anchor.apply(countdown, () => {
      countdown.remove()
      document.querySelector(".cols").classList.remove("cols--scheduled")
      document.querySelector(".filters").hidden = false
    })
  }

  takeUpdate(now, item) {
    const target = document.getElementById(`this-u-${now.id}`)
    if (target) this.#takeTarget(target, now, item.firstElementChild.cloneNode(true))
    const pinned = document.getElementById("pinned")
    if (now.pinned) this.#changes.apply(pinned, pin(pinned, item))
    else if (pinned.dataset.id === now.id) this.#unpin(pinned, now)
  }

  #takeTarget(here, { id, onAir }, fresh) {
    fresh.classList.add("post--target")
    for (const one of [fresh, ...fresh.querySelectorAll("[id]")]) one.id = `this-${one.id}`
    fresh.setAttribute("aria-labelledby", `this-h-${id}`)
    this.#changes.apply(here, fresh, !onAir && !here.matches(".post--withdrawn"))
  }

  #unpin(pinned, { onAir }) {
    const empty = shell(pinned)
    empty.hidden = true
    if (onAir) return this.#changes.apply(pinned, empty)
    this.#changes.apply(pinned, shell(pinned), true)
    this.#anchor.apply(pinned, () => become(pinned, empty), { asked: false })
  }
}

/** The part of a list item that has a height of its own. */
export function body(element) {
  return element.localName === "li" ? element.firstElementChild : element
}

/** Makes an element what `fresh` is. What is equal in both stays, with its focus and selection. */
export function become(element, fresh) {
  if (element.localName !== fresh.localName) return element.replaceWith(fresh)
  for (const { name } of [...element.attributes])
    if (!fresh.hasAttribute(name) && name !== "open") element.removeAttribute(name)
  for (const { name, value } of fresh.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  const known = new Map(matching(element, fresh).map(([old, child]) => [child, old]))
  const wanted = [...fresh.childNodes].map(child => {
    const old = known.get(child)
    if (old && !old.isEqualNode(child)) become(old, child)
    return old ?? child
  })
  for (const child of [...element.childNodes]) if (!wanted.includes(child)) child.remove()
  wanted.forEach((child, index) => {
    const there = element.childNodes[index] ?? null
    if (there !== child) element.insertBefore(child, there)
  })
}

/**
 * Whether an element can become `fresh` with nothing else on the screen moving: answers which
 * children must keep which height for that, -1 being the whole; null if it cannot.
 */
function fit(element, fresh, screen) {
  const trial = fresh.cloneNode(true)
  trial.classList.add("is-trial")
  trial.style.inlineSize = `${element.getBoundingClientRect().width}px`
  element.after(trial)
  const kept = compare(body(element), body(trial), screen)
  trial.remove()
  return kept
}

function compare(old, fresh, screen) {
  const was = old.getBoundingClientRect()
  const pairs = matching(old, fresh)
  const kept = []
  const keep = (part, height) => {
    if (heightOf(part) >= height - UNSEEN) return
    part.style.minBlockSize = `${height}px`
    kept.push([[...fresh.children].indexOf(part), height])
  }
  pairs.forEach(([before, after], index) => {
    // Only the line of buttons sinks to the bottom by itself.
    const followed = pairs.slice(index + 1).some(([later]) => !later.matches(".acts"))
    if (followed) keep(after, heightOf(before))
  })
  fresh.classList.add("is-kept")
  keep(fresh, was.height)
  const grows = heightOf(fresh) > was.height + UNSEEN && was.bottom < screen.bottom
  const from = fresh.getBoundingClientRect().top - was.top
  const moves = pairs.some(([before, after]) => {
    const { top, bottom } = before.getBoundingClientRect()
    const by = after.getBoundingClientRect().top - top - from
    return bottom > screen.top && top < screen.bottom && Math.abs(by) > UNSEEN
  })
  return grows || moves ? null : kept
}

function release(part) {
  part.classList.remove("is-kept", "is-cut")
  for (const one of [part, ...part.children]) one.removeAttribute("style")
}

function heightOf(element) {
  return element.getBoundingClientRect().height
}

/** The children that both have: the n-th of each kind. */
function matching(old, fresh) {
  const known = Map.groupBy(fresh.children, kind)
  return [...old.children].flatMap(child => {
    const match = known.get(kind(child))?.shift()
    return match ? [[child, match]] : []
  })
}

// Labels make room for each other: each is a new one, so that none is seen to move.
function kind(child) {
  if (child.id) return child.id
  const label = child.parentElement?.matches(".post__top") && child.localName !== "a"
  return label ? child : `${child.localName}.${child.classList[0] ?? ""}`
}

function shell(pinned) {
  const { id, className } = pinned
  const fresh = Object.assign(make("section"), { id, className })
  fresh.setAttribute("aria-label", pinned.getAttribute("aria-label"))
  return fresh
}

/** What the page shows of a pinned update: a few lines of it, and the way to the whole. */
function pin(pinned, item) {
  const article = item.firstElementChild
  const copies = selector => [...article.querySelectorAll(selector)].map(one => one.cloneNode(true))
  const way = content => {
    const link = Object.assign(make("a"), { href: article.querySelector(".t").getAttribute("href") })
    link.append(content)
    return link
  }
  const top = make("p", "pin__top")
  const tag = make("span", "tag tag--pin", word("tagPinned"))
  top.append(way(copies(".t time")[0]), " ", tag, ...copies(".mode"))
  const all = make("p", "pin__all")
  all.append(way(word("showAllOfPinned")))
  const fresh = shell(pinned)
  fresh.dataset.id = item.dataset.id
  fresh.append(top, ...copies(".who, h3, .say"), all)
  return fresh
}
