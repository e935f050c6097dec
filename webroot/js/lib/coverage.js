/**
 * One coverage as this page knows it: facts, running order, posts. It starts from what the page
 * carries and follows the journal; applying an entry twice is harmless.
 */
export class Coverage {
  #facts
  #speakers = new Map()
  #organisations = new Map()
  #posts = new Map()
  #turns = new Map()
  #listeners = new Set()

  constructor({ coverage, speakers, organisations, turns = [] }) {
    this.#facts = coverage
    this.#take(speakers, organisations)
    for (const turn of turns) this.#turns.set(turn.speaker, turn.last)
  }

  get facts() {
    return this.#facts
  }

  get state() {
    return this.#facts.state
  }

  /** True while posts are taken. */
  get open() {
    return this.state === "live" || this.state === "paused"
  }

  /** The speakers in running order. */
  get speakers() {
    return [...this.#speakers.values()].sort((one, other) => one.place - other.place)
  }

  get organisations() {
    return [...this.#organisations.values()]
  }

  /** The posts as they were said, newest first, withdrawn ones too. */
  get posts() {
    return [...this.#posts.values()].sort(newestFirst)
  }

  post(id) {
    return this.#posts.get(id)
  }

  speaker(id) {
    return this.#speakers.get(id)
  }

  organisationOf(speaker) {
    return this.#organisations.get(speaker?.organisation)
  }

  /** When the speaker last spoke; undefined where we know of nothing. */
  lastSpoke(id) {
    return this.#turns.get(id)
  }

  /** Whose statement is the newest. */
  get speaking() {
    const turns = [...this.#turns].sort((one, other) => compare(other[1], one[1]))
    return turns[0]?.[0]
  }

  /** The speakers after this one, in running order, and round to the beginning. */
  following(id) {
    const order = this.speakers
    const place = order.findIndex(speaker => speaker.id === id)
    return [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))]
  }

  /** Who is next when nobody is chosen: the first who has not spoken, else the first. */
  get next() {
    return this.speakers.find(speaker => !this.#turns.has(speaker.id)) ?? this.speakers[0]
  }

  onChange(listener) {
    this.#listeners.add(listener)
  }

  /** Takes one entry of the journal. */
  apply(entry) {
    if (entry.coverage) this.#facts = entry.coverage
    if (entry.speaker) this.#speakers.set(entry.speaker.id, entry.speaker)
    if (entry.organisation) this.#organisations.set(entry.organisation.id, entry.organisation)
    if (entry.post) this.#takePost(entry.post)
    this.#tell()
  }

  /** Takes what an answer of the server holds: an entry without its number. */
  take(part) {
    this.apply(part)
  }

  takePosts(posts) {
    for (const post of posts) this.#takePost(post)
    this.#tell()
  }

  /** Starts over from a fresh answer of the server, without forgetting the posts. */
  replace({ coverage, speakers, organisations }) {
    this.#facts = coverage
    this.#speakers.clear()
    this.#organisations.clear()
    this.#take(speakers, organisations)
    this.#tell()
  }

  #take(speakers, organisations) {
    for (const one of speakers) this.#speakers.set(one.id, one)
    for (const one of organisations) this.#organisations.set(one.id, one)
  }

  #takePost(post) {
    this.#posts.set(post.id, post)
    if (post.kind !== "statement" || post.state === "withdrawn") return
    const known = this.#turns.get(post.speaker.id)
    if (!known || compare(known, post.saidAt) < 0) this.#turns.set(post.speaker.id, post.saidAt)
  }

  #tell() {
    for (const listener of this.#listeners) listener(this)
  }
}

function newestFirst(one, other) {
  return (
    compare(other.saidAt, one.saidAt) ||
    compare(other.publishedAt, one.publishedAt) ||
    compare(other.id, one.id)
  )
}

function compare(one, other) {
  const [a, b] = [moment(one), moment(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Java writes 10:00:00Z and 10:00:00.5Z: as text they do not sort. */
function moment(text) {
  const parsed = Date.parse(text)
  return Number.isNaN(parsed) ? text : parsed
}
