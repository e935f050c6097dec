/** The parts of the page that the stream replaces whole, each known by its id. */
export class Regions {
  #changes
  #dress
  #patience

  constructor({ changes, patience, dress }) {
    this.#changes = changes
    this.#patience = patience
    this.#dress = dress
    for (const id of ["cov-head", "so-far", "article-link"]) dress(document.getElementById(id))
  }

  take(fresh) {
    const here = document.getElementById(fresh.id)
    if (!here) return
    this.#dress(fresh)
    if (fresh.id === "cov-state") return here.replaceWith(fresh)
    if (here.open) fresh.open = true
    this.#changes.apply(here, fresh)
  }

  /** The event has begun: what was said of its beginning makes room. */
  begin() {
    const countdown = document.getElementById("countdown")
    if (!countdown) return
    this.#patience.apply(countdown, () => {
      countdown.remove()
      document.querySelector(".cols").classList.remove("cols--scheduled")
      document.querySelector(".filters").hidden = false
    })
  }
}
