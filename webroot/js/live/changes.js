/** Differences in height or place, in pixels, that nobody sees. */
const UNSEEN = 0.5

/**
 * Lets something on the page become what it is now, without moving what is being read. Where that
 * cannot be, the reader is asked: by a button in the update itself, or by the one in the strip.
 */
export class Changes {
  #anchor
  #patience
  #words

  /** @param words what the button in an update says */
  constructor({ anchor, patience, words }) {
    this.#anchor = anchor
    this.#patience = patience
    this.#words = words
    document.addEventListener("click", event => this.#pressed(event.target))
  }

  /** @param takenBack whether the words must go now, whatever room they leave */
  apply(element, fresh, { takenBack = false } = {}) {
    const part = body(element)
    this.#patience.forget(part)
    const unseen = element.hidden && fresh.hidden
    if (unseen || this.#anchor.where(part) !== "here")
      this.#anchor.still(() => become(element, fresh))
    else if (takenBack) this.#takeBack(element, fresh)
    else this.#onScreen(element, fresh)
  }

  #onScreen(element, fresh) {
    const alike = element.localName === fresh.localName && !element.hidden && !fresh.hidden
    const kept = alike && fit(element, fresh, this.#anchor.screen)
    if (!kept) return this.#ask(element, () => become(element, fresh))
    become(element, fresh)
    if (kept.length > 0) this.#keep(element, kept)
  }

  #takeBack(element, fresh) {
    const { height } = body(element).getBoundingClientRect()
    become(element, fresh)
    const cut = body(element).getBoundingClientRect().height > height + UNSEEN
    body(element).classList.toggle("is-cut", cut)
    if (cut) body(element).style.blockSize = `${height}px`
    if (cut) this.#ask(element, () => release(element))
    else this.#keep(element, [[-1, height]])
  }

  #keep(element, kept) {
    keep(body(element), kept)
    this.#patience.wait(body(element), () => release(element), { asked: false })
  }

  #ask(element, change) {
    const part = body(element)
    const line = part.querySelector(":scope > .post__top")
    const done = () => {
      line?.querySelector(".upd")?.remove()
      change()
    }
    this.#patience.wait(part, done, { asked: !line })
    if (!line || line.querySelector(".upd")) return
    const button = Object.assign(document.createElement("button"), { type: "button" })
    button.className = "upd"
    button.textContent = this.#words
    line.append(button)
  }

  #pressed(target) {
    const line = target.closest(".upd")?.parentElement
    if (!line) return
    this.#patience.now(line.parentElement)
    line.querySelector("a").focus({ preventScroll: true })
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
 * Whether an element can become `fresh` on the screen with nothing else moving: answers the least
 * heights, as [child, height], that keep the rest in place (child -1 is the whole); null if not.
 */
function fit(element, fresh, screen) {
  const trial = fresh.cloneNode(true)
  trial.classList.add("is-trial")
  trial.style.inlineSize = `${element.getBoundingClientRect().width}px`
  element.after(trial)
  try {
    return compare(body(element), body(trial), screen)
  } finally {
    trial.remove()
  }
}

function compare(old, fresh, screen) {
  const was = old.getBoundingClientRect()
  const pairs = matching(old, fresh)
  const kept = pairs.flatMap(([before, after], index) => {
    // Only the line of buttons sinks to the bottom by itself.
    const followed = pairs.slice(index + 1).some(([later]) => !later.matches(".acts"))
    const { height } = before.getBoundingClientRect()
    const shorter = after.getBoundingClientRect().height < height - UNSEEN
    return followed && shorter ? [[[...fresh.children].indexOf(after), height]] : []
  })
  keep(fresh, kept)
  if (fresh.getBoundingClientRect().height < was.height - UNSEEN) kept.push([-1, was.height])
  keep(fresh, kept)
  const is = fresh.getBoundingClientRect()
  const grows = is.height > was.height + UNSEEN && was.bottom < screen.bottom
  const moves = pairs.some(([before, after]) => {
    const { top, bottom } = before.getBoundingClientRect()
    const by = after.getBoundingClientRect().top - is.top - (top - was.top)
    return bottom > screen.top && top < screen.bottom && Math.abs(by) > UNSEEN
  })
  return grows || moves ? null : kept
}

function keep(part, kept) {
  part.classList.toggle("is-kept", kept.some(([index]) => index < 0))
  for (const [index, height] of kept)
    (part.children[index] ?? part).style.minBlockSize = `${height}px`
}

function release(element) {
  const part = body(element)
  part.classList.remove("is-kept", "is-cut")
  for (const one of [part, ...part.children]) one.removeAttribute("style")
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
