/**
 * The one door through which HTML enters the page: what our own server rendered, as a fragment of
 * the stream or as a whole page. Nothing else may turn text into elements.
 */
const policy = globalThis.trustedTypes?.createPolicy("rapporteur", { createHTML: html => html })

/** The elements of a fragment, in no document yet. */
export function elements(html) {
  const template = document.createElement("template")
  template.innerHTML = policy ? policy.createHTML(html) : html
  return [...document.importNode(template.content, true).children]
}

/** Another page of ours, as a document; rejects where the server does not answer with one. */
export async function pageAt(address) {
  const response = await fetch(address, { headers: { accept: "text/html" }, cache: "no-cache" })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const html = await response.text()
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html")
}
