const TOLD_MS = 2500

/** Shows the buttons that this browser can carry out, and carries them out. */
export function offerSharing(tools) {
  const share = tools.querySelector("[data-share]")
  const copy = tools.querySelector("[data-copy-link]")
  const print = tools.querySelector("[data-print]")

  // What cannot be done goes before the others are shown, so that none of them moves.
  if (!navigator.share) share.remove()
  if (!navigator.clipboard) copy.remove()
  show(share, shareThis)
  show(copy, () => copyLink(copy, tools.dataset.copied))
  show(print, () => window.print())
}

function show(button, work) {
  button.hidden = false
  button.addEventListener("click", work)
}

async function shareThis() {
  try {
    await navigator.share({ title: document.querySelector("h1").textContent, url: address() })
  } catch (refused) {
    if (refused.name !== "AbortError") throw refused
  }
}

async function copyLink(button, copied) {
  const label = button.querySelector("span")
  const before = label.textContent
  await navigator.clipboard.writeText(address())
  label.textContent = copied
  setTimeout(() => (label.textContent = before), TOLD_MS)
}

/** The address that everybody has: of the page as it is, without a language. */
function address() {
  return document.querySelector("link[rel=canonical]")?.href ?? location.href
}
