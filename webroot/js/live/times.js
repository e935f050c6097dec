import { word } from "./words.js"

/** The time of day in a zone: 10:42. */
export function clock(moment, zone) {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(moment)
}

/** The same moment on the reader's own clock; empty where it shows the same as the event's. */
export function yourTime(moment, zone) {
  const here = clock(moment)
  return here === clock(moment, zone) ? "" : word("yourTime", here)
}

/** How long until then: 3 days, 4 hours; 5 minutes. */
export function left(millis, language) {
  const minutes = Math.floor(millis / 60_000)
  const days = Math.floor(minutes / 1_440)
  const parts = [
    [days, "day"],
    [days < 7 ? Math.floor((minutes % 1_440) / 60) : 0, "hour"],
    [days === 0 ? minutes % 60 : 0, "minute"],
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => {
    const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" })
    return format.format(count)
  })
  return new Intl.ListFormat(language, { type: "unit", style: "long" }).format(said)
}

/** Keeps the way to the beginning of an event current, minute by minute. */
export function countDown(zone, language) {
  const starts = document.getElementById("starts")
  if (!starts) return
  const due = Date.parse(starts.dateTime)
  const yours = yourTime(due, zone)
  if (yours) starts.append(` (${yours})`)
  const timer = setInterval(() => {
    const line = document.getElementById("starts-in")
    const rest = due - Date.now()
    if (!line || rest < 60_000) clearInterval(timer)
    if (line) line.textContent = rest < 60_000 ? "" : word("startsIn", left(rest, language))
  }, 60_000)
}
