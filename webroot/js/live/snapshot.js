import { pageAt } from "./door.js"

/** Pages that are looked at before we start over; older updates are rarely on a screen. */
const PAGES = 10
const REGIONS = ["cov-state", "cov-head", "so-far", "article-link"]

/**
 * Catches up by the page itself, where the stream goes back not far enough: what it shows is taken
 * in like entries of the stream, page after page until all that we have is among it.
 *
 * @param here the updates that we have, by id
 * @param take what to do with its {items, regions, speakers, main}
 * @return the cursor to go on from
 */
export async function absorb(address, here, take) {
  const missing = new Set(here)
  let next = address
  let cursor = null
  for (let page = 0; next && page < PAGES; page++) {
    const found = await pageAt(next)
    const main = found.getElementById("main")
    cursor ??= { seq: Number(main.dataset.seq), epoch: Number(main.dataset.epoch) }
    const items = [...found.querySelectorAll("#feed > li[data-id]")]
    const older = olderThan(found)
    take({ items, ...(page === 0 ? rest(found, main) : {}) })
    for (const item of items) missing.delete(item.dataset.id)
    next = missing.size > 0 ? older : null
  }
  if (missing.size > 0) location.reload()
  return cursor
}

function rest(found, main) {
  return {
    main,
    regions: REGIONS.map(id => found.getElementById(id)),
    pinned: found.getElementById("pinned"),
    speakers: [...found.querySelectorAll("#running-order > li")],
    counts: [...found.querySelectorAll(".filters .num")].map(number => number.textContent),
  }
}

function olderThan(found) {
  const { page, order } = found.getElementById("feed").dataset
  const links = [...found.querySelectorAll(".more a")]
  const link = order === "oldest" ? links[0] : links.at(-1)
  return Number(page) > 1 && link ? link.getAttribute("href") : null
}
