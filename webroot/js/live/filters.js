import { become } from "./changes.js"
import { pageAt } from "./door.js"
import { FILTERS, shift } from "./feed.js"
import { make, word } from "./words.js"

/**
 * The ways to parts of the feed and to its other order. Where all updates are in the list it is
 * sifted here; otherwise the server is asked for the page that the link leads to.
 */
export class Filters {
  #feed
  #tell

  /** @param tell adopt() what the server has rendered; sifted(): others are to be seen */
  constructor(feed, tell) {
    this.#feed = feed
    this.#tell = tell
    document.addEventListener("click", event => this.#pressed(event))
    addEventListener("popstate", () => this.#go(new URL(location.href)))
  }

  count(before, now) {
    for (const chip of this.#chips) {
      const number = chip.lastElementChild
      number.textContent = Number(number.textContent) + shift(showOf(chip), before, now)
    }
  }

  recount(page) {
    const numbers = [...page.querySelectorAll(".filters .num")]
    this.#chips.forEach((chip, index) => chip.lastElementChild.replaceWith(numbers[index]))
  }

  showBlank() {
    const blank = document.getElementById("blank")
    const some = this.#feed.items.some(item => !item.hidden || item.dataset.waiting)
    blank.hidden = some || Boolean(document.getElementById("countdown"))
    if (blank.hidden || !this.#feed.show) return
    const all = make("a", "btn btn--sm", word("filterShowAll"))
    all.href = this.#chips[0].href
    blank.replaceChildren(word("filterEmpty"), make("br"), all)
  }

  get #chips() {
    return [...document.querySelectorAll(".filters a:not(.sort)")]
  }

  #pressed(event) {
    const link = event.target.closest(".filters a, #blank a")
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, "", link.href)
    this.#go(new URL(link.href))
  }

  async #go(address) {
    const list = document.getElementById("feed")
    const show = showOf(address)
    const order = address.searchParams.get("order") ?? this.#usualOrder
    if (this.#feed.whole && order === list.dataset.order && show in FILTERS) return this.#sift(show)
    list.setAttribute("aria-busy", "true")
    try {
      const page = await pageAt(address)
      become(document.querySelector(".center"), page.querySelector(".center"))
      this.#tell.adopt()
    } catch {
      location.assign(address)
    }
  }

  #sift(show) {
    this.#feed.choose(show)
    for (const chip of this.#chips) {
      chip.removeAttribute("aria-current")
      if (showOf(chip) === show) chip.setAttribute("aria-current", "true")
    }
    const turn = document.querySelector(".filters .sort")
    const address = new URL(turn.href)
    address.searchParams.delete("show")
    if (show) address.searchParams.set("show", show)
    turn.href = address.href
    this.#tell.sifted()
  }

  get #usualOrder() {
    return document.getElementById("main").dataset.state === "ended" ? "oldest" : "newest"
  }
}

function showOf({ href }) {
  return new URL(href).searchParams.get("show") ?? ""
}
