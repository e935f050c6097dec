/** What the interface says, in the language of the page; {0} and {1} stand for the values. */
export function word(name, ...values) {
  const pattern = document.getElementById("words").dataset[name]
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), pattern)
}

export function counted(name, number, ...values) {
  const one = number === 1 && `${name}One` in document.getElementById("words").dataset
  return word(one ? `${name}One` : name, ...values).replace("{n}", number)
}

export function make(name, className = "", textContent = "") {
  return Object.assign(document.createElement(name), { className, textContent })
}

/** The time of day: 10:42; the reader's own without a zone. */
export function clock(moment, timeZone) {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }
  return new Intl.DateTimeFormat("en-GB", options).format(moment)
}

/** The same on the reader's own clock; empty where that shows the same. */
export function yourTime(moment, zone) {
  return clock(moment) === clock(moment, zone) ? "" : word("yourTime", clock(moment))
}

/** Says when the event begins for this reader; how long that is must not grow old. */
export function countDown(zone) {
  const starts = document.getElementById("starts")
  if (!starts) return
  const due = Date.parse(starts.dateTime)
  const yours = yourTime(due, zone)
  if (yours) starts.append(` (${yours})`)
  setInterval(() => {
    const line = document.getElementById("starts-in")
    const minutes = Math.floor((due - Date.now()) / 60_000)
    if (line) line.textContent = minutes > 0 ? word("startsIn", duration(minutes)) : ""
  }, 60_000)
}

function duration(minutes) {
  const days = Math.floor(minutes / 1440)
  const parts = { days, hours: Math.floor(minutes / 60) % 24, minutes: days ? 0 : minutes % 60 }
  return new Intl.DurationFormat(document.documentElement.lang, { style: "long" }).format(parts)
}
