const language = new URLSearchParams(location.search).get("lang")

/**
 * Fits the links of a fragment, which is the same for everybody, to this page: they keep the
 * language that the reader chose, and lead to an update right here where it is.
 */
export function fitLinks(root, isHere) {
  for (const link of root.querySelectorAll('a[href^="/"]')) {
    const id = link.matches(".t") ? null : link.pathname.match(/\/u\/([0-9a-f-]+)$/)?.[1]
    if (id && isHere(id)) link.setAttribute("href", `#u-${id}`)
    else if (language) link.setAttribute("href", inLanguage(link))
  }
}

function inLanguage(link) {
  const address = new URL(link.href)
  if (!address.searchParams.has("lang")) address.searchParams.set("lang", language)
  return address.pathname + address.search + address.hash
}
