import { become } from "./changes.js"
import { word } from "./words.js"

/** Updates that are shown a second time: the pinned one, and the one that the address names. */
export class Copies {
  #changes
  #patience
  #target

  /** @param target the id of the update that the address names */
  constructor({ changes, patience, target }) {
    this.#changes = changes
    this.#patience = patience
    this.#target = target
  }

  take(now, item) {
    if (now.id === this.#target) this.#takeTarget(now, item)
    const pinned = document.getElementById("pinned")
    if (now.pinned) this.#changes.apply(pinned, pin(pinned, item))
    else if (pinned.dataset.id === now.id) this.#unpin(pinned, now)
  }

  #takeTarget(now, item) {
    const article = document.getElementById(`this-u-${now.id}`)
    const fresh = item.firstElementChild.cloneNode(true)
    fresh.classList.add("post--target")
    for (const one of [fresh, ...fresh.querySelectorAll("[id]")]) one.id = `this-${one.id}`
    fresh.setAttribute("aria-labelledby", `this-h-${now.id}`)
    const takenBack = !now.onAir && !article.matches(".post--withdrawn")
    this.#changes.apply(article, fresh, { takenBack })
  }

  #unpin(pinned, now) {
    const empty = pinned.cloneNode(false)
    empty.removeAttribute("style")
    delete empty.dataset.id
    const gone = empty.cloneNode(false)
    empty.hidden = true
    if (now.onAir) return this.#changes.apply(pinned, empty)
    this.#changes.apply(pinned, gone, { takenBack: true })
    this.#patience.apply(pinned, () => become(pinned, empty), { asked: false })
  }
}

/** What the page shows of a pinned update: a few lines of it, and the way to the whole. */
function pin(pinned, item) {
  const article = item.firstElementChild
  const link = article.querySelector(".t")
  const fresh = pinned.cloneNode(false)
  fresh.removeAttribute("style")
  fresh.hidden = false
  fresh.dataset.id = item.dataset.id
  const top = make("p", "pin__top")
  const time = make("a", "")
  time.href = link.href
  time.append(link.querySelector("time").cloneNode(true))
  const tag = make("span", "tag tag--pin", word("tagPinned"))
  top.append(time, " ", tag, ...copiesOf(article, ".mode"))
  const all = make("p", "pin__all")
  const way = make("a", "", word("showAllOfPinned"))
  way.href = link.href
  all.append(way)
  fresh.append(top, ...copiesOf(article, ".who, h3, .say"), all)
  return fresh
}

function copiesOf(article, selector) {
  return [...article.querySelectorAll(selector)].map(part => part.cloneNode(true))
}

function make(name, classes, text = "") {
  const element = document.createElement(name)
  if (classes) element.className = classes
  element.textContent = text
  return element
}
