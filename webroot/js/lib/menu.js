import { make } from "./dom.js"

const GAP = 4

/**
 * A short list of actions beside the button that was pressed. Entries are {label, act} or
 * {label, href}; the browser closes it on Escape and on a press elsewhere.
 */
export function openMenu(anchor, entries) {
  const menu = make("div", { class: "menu", popover: "auto" })
  menu.append(...entries.map(entry => element(entry, menu)))
  menu.addEventListener("toggle", event => {
    if (event.newState === "closed") menu.remove()
  })
  menu.addEventListener("keydown", event => move(menu, event))
  anchor.after(menu)
  menu.showPopover()
  put(menu, anchor.getBoundingClientRect())
  menu.firstElementChild.focus()
}

function element({ label, act, href }, menu) {
  if (href) return make("a", { href, text: label })
  const button = make("button", { type: "button", text: label })
  button.addEventListener("click", () => {
    menu.hidePopover()
    act()
  })
  return button
}

function put(menu, beside) {
  const { width, height } = menu.getBoundingClientRect()
  const below = beside.bottom + GAP
  const top = below + height <= innerHeight ? below : Math.max(GAP, beside.top - GAP - height)
  menu.style.insetBlockStart = `${top}px`
  menu.style.left = `${Math.max(GAP, Math.min(beside.right - width, innerWidth - width - GAP))}px`
}

function move(menu, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const all = [...menu.children]
  const next = (all.indexOf(document.activeElement) + step + all.length) % all.length
  all[next].focus()
}
