/**
 * The one door through which HTML enters the page: what our own server has rendered, as a fragment
 * of the stream or as a whole page.
 */
const policy = globalThis.trustedTypes?.createPolicy("rapporteur", { createHTML: html => html })
const trusted = html => policy?.createHTML(html) ?? html

export function elements(html) {
  const template = document.createElement("template")
  template.innerHTML = trusted(html)
  return [...document.importNode(template.content, true).children]
}

export async function pageAt(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new DOMParser().parseFromString(trusted(await response.text()), "text/html")
}

const language = new URL(location.href).searchParams.get("lang")

export function inLanguage(path) {
  const address = new URL(path, location.href)
  if (language) address.searchParams.set("lang", language)
  return address.pathname + address.search + address.hash
}

/** The stream is the same for everybody; its links must fit this reader and this page. */
export function fitLinks(root, isHere) {
  for (const link of root.querySelectorAll('a[href^="/"]')) {
    const id = link.matches(".t") ? null : link.pathname.match(/\/u\/([\w-]+)$/)?.[1]
    link.setAttribute("href", id && isHere(id) ? `#u-${id}` : inLanguage(link.href))
  }
}

/**
 * Catches up by the page itself, where the stream no longer can: takes in page after page, as if it
 * were entries, until everything that we have was among it. Answers the cursor to go on from.
 */
export async function absorb(address, ids, take) {
  const missing = new Set(ids)
  let cursor
  for (let next = address; next; ) {
    const page = await pageAt(next)
    const { seq, epoch } = page.getElementById("main").dataset
    cursor ??= { seq: Number(seq), epoch: Number(epoch) }
    const items = [...page.querySelectorAll("#feed > li")]
    for (const item of items) missing.delete(item.dataset.id)
    const older = Number(page.getElementById("feed").dataset.page) > 1
    next = older && missing.size > 0 && [...page.querySelectorAll(".more a")].at(-1).href
    take(page, items)
  }
  return cursor
}
