import { word } from "./words.js"

const SAID_MILLIS = 2_000

/** Shows the ways to share an update that this browser has. */
export function offerSharing(root) {
  for (const button of root.querySelectorAll("[data-copy-link]")) button.hidden = false
  if (!navigator.share) return
  for (const button of root.querySelectorAll("[data-share]")) button.hidden = false
}

/** Lets the buttons work, wherever they are on the page. */
export function startSharing() {
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-share], [data-copy-link]")
    if (!button) return
    const link = button.closest("article").querySelector(".t")
    if (button.matches("[data-share]")) share(link)
    else copy(link.href, button)
  })
}

function share(link) {
  const { moment } = link.closest("li")?.dataset ?? {}
  // Who closes the sheet again has not failed.
  navigator.share({ title: moment || document.title, url: link.href }).catch(() => {})
}

async function copy(address, button) {
  try {
    await navigator.clipboard.writeText(address)
  } catch {
    copyByHand(address)
  }
  const text = button.lastChild
  const label = text.textContent
  if (label === word("linkCopied")) return
  text.textContent = word("linkCopied")
  setTimeout(() => (text.textContent = label), SAID_MILLIS)
}

/** Browsers have no clipboard for pages without TLS. */
function copyByHand(address) {
  const field = document.createElement("input")
  field.value = address
  field.className = "vh"
  document.body.append(field)
  field.select()
  document.execCommand("copy")
  field.remove()
}
