/** What the list item of an update says of it. */
export function facts({ dataset }) {
  const onAir = dataset.state === "on-air"
  return {
    id: dataset.id,
    seq: Number(dataset.seq),
    said: Number(dataset.said),
    published: Number(dataset.published),
    kind: dataset.kind,
    speaker: dataset.speaker,
    moment: dataset.moment,
    onAir,
    key: onAir && dataset.key === "true",
    pinned: onAir && dataset.pinned === "true",
    photos: onAir ? Number(dataset.photos) : 0,
  }
}

/** Below 0 where `one` was said before `other`: the order of the server. */
export function compare(one, other) {
  if (one.said !== other.said) return one.said - other.said
  if (one.published !== other.published) return one.published - other.published
  return one.id < other.id ? -1 : Number(one.id > other.id)
}

/** Where in a list, which is in order, an update belongs. */
export function placeIn(list, update, oldestFirst) {
  const next = list.findIndex(other => {
    const way = compare(other, update)
    return oldestFirst ? way > 0 : way < 0
  })
  return next < 0 ? list.length : next
}

/** Whether an update is shown under a filter: all (""), key, statements, photos, or a speaker's id. */
export function fits(update, show) {
  if (show === "") return true
  if (!update.onAir) return false
  if (show === "key") return update.key
  if (show === "photos") return update.photos > 0
  return update.kind === "statement" && (show === "statements" || update.speaker === show)
}

/** How many updates each filter shows more, or fewer, after one has changed. */
export function shift(before, now) {
  const filters = { "": "onAir", key: "key", statements: "statement", photos: "photos" }
  const counts = update => ({ ...update, statement: update?.onAir && update.kind === "statement" })
  const [was, is] = [counts(before), counts(now)]
  const changes = Object.entries(filters).map(([show, fact]) => [
    show,
    Number(Boolean(is[fact])) - Number(Boolean(was[fact])),
  ])
  return Object.fromEntries(changes)
}
