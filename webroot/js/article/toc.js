// Marks in the contents the section that is being read: the last one whose top has passed the upper
// third of the window.
const READING_LINE = 0.33
const RAIL = "(min-width:68rem)"

export function followContents(contents) {
  const links = [...contents.querySelectorAll("a")]
  const sections = links.map((link) => document.getElementById(link.hash.slice(1)))
  const rail = matchMedia(RAIL)

  const openAsRail = () => {
    if (rail.matches) contents.open = true
  }
  const close = () => {
    if (!rail.matches) contents.open = false
  }
  const mark = () => markCurrent(contents, links, current(sections))

  openAsRail()
  rail.addEventListener("change", openAsRail)
  contents.addEventListener("click", (event) => {
    if (event.target.closest("a")) close()
  })
  // Beside the text the summary is a heading: it does not close what it heads.
  contents.querySelector("summary").addEventListener("click", (event) => {
    if (rail.matches) event.preventDefault()
  })
  addEventListener("scroll", onceAFrame(mark), { passive: true })
  mark()
}

/** The index of the section that is being read; -1 above the first. */
export function current(sections) {
  const line = innerHeight * READING_LINE
  return sections.findLastIndex((section) => section.getBoundingClientRect().top <= line)
}

function markCurrent(contents, links, index) {
  links.forEach((link, i) => {
    if (i !== index) link.removeAttribute("aria-current")
    else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "true")
      keepInView(contents, link)
    }
  })
}

// The rail scrolls by itself; the page must not move.
function keepInView(contents, link) {
  const above = link.offsetTop - contents.scrollTop < 0
  const below = link.offsetTop + link.offsetHeight > contents.scrollTop + contents.clientHeight
  if (above || below) contents.scrollTop = link.offsetTop - contents.clientHeight / 2
}

function onceAFrame(work) {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      work()
    })
  }
}
