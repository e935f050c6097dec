/** Where an item of the outbox is. */
export const State = Object.freeze({
  draft: "draft",
  waiting: "waiting",
  sending: "sending",
  sent: "sent",
  needsYou: "needs-you"
})

/**
 * One update on its way to the server. `post` is the body of its request; `photos` are
 * {id, bytes, facts, uploaded, told}; `from` is who is shown in the list. Each function answers a
 * changed copy: what has been done is written down step by step, so that a send broken off goes on
 * where it stopped.
 */
export function newItem({ id, slug, saidAt, post, photos, from }) {
  return { id, slug, saidAt, post, photos, from, state: State.waiting, tries: 0, notBefore: 0, progress: 0 }
}

/** What is to be done next: {upload}, {tell} or {publish}. */
export function nextStep(item) {
  const photo = item.photos.find(one => !one.uploaded || !one.told)
  if (!photo) return { publish: item }
  return photo.uploaded ? { tell: photo } : { upload: photo }
}

export function isUnsent(item) {
  return item.state !== State.sent
}

/** True where it can be sent at this moment. */
export function isReady(item, now) {
  return (item.state === State.waiting || item.state === State.sending) && item.notBefore <= now
}

export function sending(item) {
  return { ...item, state: State.sending, problem: undefined }
}

/** `share` of the bytes of one photo are over there, 0 to 1. */
export function progressed(item, photoId, share) {
  const all = item.photos.reduce((sum, photo) => sum + photo.bytes, 0)
  const done = item.photos.reduce((sum, photo) => sum + photo.bytes * part(photo, photoId, share), 0)
  return { ...item, progress: all === 0 ? 0 : Math.floor((100 * done) / all) }
}

export function uploaded(item, photoId) {
  return withPhoto(item, photoId, { uploaded: true })
}

export function told(item, photoId) {
  return withPhoto(item, photoId, { told: true })
}

export function sent(item, at) {
  return { ...item, state: State.sent, sentAt: at, progress: 100, problem: undefined }
}

/** The server will not have it as it is: a person must look. */
export function refused(item, problem) {
  const { code, detail } = problem
  return { ...item, state: State.needsYou, problem: { code, detail } }
}

/** Later again. */
export function postponed(item, until) {
  return { ...item, state: State.waiting, tries: item.tries + 1, notBefore: until }
}

/** The network went away: no fault of the item. */
export function interrupted(item) {
  return { ...item, state: State.waiting }
}

export function kept(item) {
  return { ...item, state: State.draft }
}

/** Bytes that it holds on this device. */
export function weight(item) {
  return isUnsent(item) ? item.photos.reduce((sum, photo) => sum + photo.bytes, 0) : 0
}

function part(photo, photoId, share) {
  if (photo.uploaded) return 1
  return photo.id === photoId ? share : 0
}

function withPhoto(item, photoId, change) {
  const changed = photo => (photo.id === photoId ? { ...photo, ...change } : photo)
  return { ...item, photos: item.photos.map(changed) }
}
