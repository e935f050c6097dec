import { pageAt } from "./door.js"
import { become } from "./changes.js"
import { shift } from "./order.js"
import { word } from "./words.js"

/**
 * The ways to parts of the feed and to its other order. Where all updates are in the list it is
 * sifted here; otherwise the server is asked for the page that its link leads to.
 */
export class Filters {
  #feed
  #adopt
  #sifted

  /**
   * @param adopt called when a page of the server has taken the place of the old one
   * @param sifted called when other updates than before are to be seen
   */
  constructor({ feed, adopt, sifted }) {
    this.#feed = feed
    this.#adopt = adopt
    this.#sifted = sifted
    document.addEventListener("click", event => this.#pressed(event))
    addEventListener("popstate", () => this.#go(new URL(location.href)))
  }

  /** Keeps the numbers on the filters, as an update goes from one state to another. */
  count(before, now) {
    const changes = shift(before, now)
    for (const chip of this.#chips) {
      const by = changes[showOf(chip)]
      const number = chip.querySelector(".num")
      if (by) number.textContent = Number(number.textContent) + by
    }
  }

  /** Puts the numbers as the server has counted them. */
  setCounts(texts) {
    this.#chips.forEach((chip, index) => (chip.querySelector(".num").textContent = texts[index]))
  }

  /** Says so where nothing is to be seen. */
  showBlank() {
    const blank = document.getElementById("blank")
    const empty = this.#feed.items.every(item => item.hidden && !item.dataset.waiting)
    blank.hidden = !empty || Boolean(document.getElementById("countdown"))
    if (blank.hidden || !this.#feed.show) return
    const all = Object.assign(document.createElement("a"), { className: "btn btn--sm" })
    all.href = this.#chips[0].href
    all.textContent = word("filterShowAll")
    blank.replaceChildren(word("filterEmpty"), document.createElement("br"), all)
  }

  get #chips() {
    return [...document.querySelectorAll(".filters a:not(.sort)")]
  }

  #pressed(event) {
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0
    const link = event.target.closest(".filters a, #blank a")
    if (!link || !plain || event.defaultPrevented) return
    event.preventDefault()
    if (link.href !== location.href) history.pushState(null, "", link.href)
    this.#go(new URL(link.href))
  }

  async #go(address) {
    const show = address.searchParams.get("show") ?? ""
    const same = this.#orderOf(address) === this.#order && !address.searchParams.has("page")
    if (same && this.#feed.whole && show in shift()) return this.#sift(show)
    const list = document.getElementById("feed")
    list.setAttribute("aria-busy", "true")
    try {
      const page = await pageAt(address)
      become(document.querySelector(".center"), page.querySelector(".center"))
      this.#adopt()
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
    if (show) address.searchParams.set("show", show)
    else address.searchParams.delete("show")
    turn.href = address.href
    this.#sifted()
  }

  get #order() {
    return document.getElementById("feed").dataset.order
  }

  /** The order that an address asks for; that of the page where it does not say. */
  #orderOf(address) {
    const ended = document.getElementById("main").dataset.state === "ended"
    return address.searchParams.get("order") ?? (ended ? "oldest" : "newest")
  }
}

function showOf(chip) {
  return new URL(chip.href).searchParams.get("show") ?? ""
}
