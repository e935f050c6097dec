const EVERY_MILLIS = 15_000
const LOST = 1006
const LINKS_IN_VAIN = 3
const LINKS_BY_OTHER_MEANS = 8

/**
 * A way to follow a coverage by asking again and again: for networks that let no WebSocket through.
 * `ask(after)` answers {epoch, head, entries} of the journal.
 */
export function overPolling(ask, timers = globalThis) {
  return ({ after, epoch, heard, closed }) => {
    let waiting = null
    let open = true
    const look = async () => {
      const page = await ask(after).catch(() => null)
      if (!open) return
      if (!page) return closed(LOST)
      if (page.epoch !== epoch) return heard({ type: "reset" })
      heard({ type: "hello", epoch: page.epoch, head: page.head })
      for (const entry of page.entries) heard(entry)
      after = page.entries.at(-1)?.seq ?? after
      waiting = timers.setTimeout(look, after < page.head ? 0 : EVERY_MILLIS)
    }
    look()
    return {
      close() {
        open = false
        timers.clearTimeout(waiting)
      }
    }
  }
}

/**
 * The first way, as long as it works: after three links that told nothing the other way takes over
 * for a while, then the first has its chance again.
 */
export function withFallback(first, other) {
  let vain = 0
  let others = 0
  return link => {
    if (vain >= LINKS_IN_VAIN && others++ < LINKS_BY_OTHER_MEANS) return other(link)
    others = 0
    vain++
    const heard = frame => {
      vain = 0
      link.heard(frame)
    }
    return first({ ...link, heard })
  }
}
