const MINUTE = 60_000

/** The moment at which the clocks of a zone show a local time such as 2022-03-24T10:00. */
export function momentIn(zone, local) {
  const naive = Date.parse(`${local}Z`)
  // The offset depends on the moment that is looked for: a second look settles a change of clocks.
  const first = naive - offset(zone, naive)
  return new Date(naive - offset(zone, first)).toISOString()
}

/** What the clocks of a zone show at a moment, as a datetime-local field holds it. */
export function localIn(zone, moment) {
  const at = Date.parse(moment)
  return new Date(at + offset(zone, at)).toISOString().slice(0, 16)
}

/** All time zones that this browser knows, its own first. */
export function zones() {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [own, ...Intl.supportedValuesOf("timeZone").filter(zone => zone !== own)]
}

/** How far the zone is ahead of UTC at a moment, in milliseconds. */
function offset(zone, at) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric"
  }).formatToParts(at)
  const numbers = Object.fromEntries(parts.map(part => [part.type, Number(part.value)]))
  const { year, month, day, hour, minute } = numbers
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / MINUTE) * MINUTE
}
