/** The parts of a piece of the page, by their data-ref. */
export function parts(root) {
  const found = {}
  for (const element of root.querySelectorAll("[data-ref]")) found[element.dataset.ref] = element
  return found
}

/** Makes an element; text enters as text, children may be elements or strings. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (name === "text") element.textContent = value
    else if (name === "on") listen(element, value)
    else element.setAttribute(name, value === true ? "" : value)
  }
  element.append(...children.filter(child => child !== null && child !== undefined))
  return element
}

/** One symbol of the sprite; the page names the sprite's address on its root. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  svg.setAttribute("class", "i")
  svg.setAttribute("aria-hidden", "true")
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use")
  use.setAttribute("href", `${document.documentElement.dataset.sprite ?? ""}#${name}`)
  svg.append(use)
  return svg
}

/** A copy of what a template of the page holds. */
export function copy(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true)
}

/**
 * Brings the first children of a list in line with the items: what stays keeps its element (and
 * with it focus and selection), what moved is moved, what is gone is taken out. Children that stand
 * for no item stay behind them.
 */
export function keyed(list, items, { key, create, update }) {
  const known = new Map()
  for (const child of list.children) if (child.dataset.item) known.set(child.dataset.item, child)
  const wanted = items.map(item => [String(key(item)), item])
  const names = new Set(wanted.map(([name]) => name))
  for (const [name, element] of known) if (!names.has(name)) element.remove()
  let place = list.firstElementChild
  for (const [name, item] of wanted) {
    const element = known.get(name) ?? create(item)
    element.dataset.item = name
    update(element, item)
    if (element === place) place = place.nextElementSibling
    else list.insertBefore(element, place)
  }
}

/** Shows or hides an element. */
export function show(element, visible) {
  element.hidden = !visible
}

function listen(element, listeners) {
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener)
}
