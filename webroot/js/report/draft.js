import { length } from "../lib/text.js"
import { newItem } from "./item.js"

const TEXT_LIMIT = 4_000
const PHOTOS_LIMIT = 12

/** An update that is being written; its id is the one it will be posted with. */
export function emptyDraft({ id, speaker, kind = "statement", mode = "paraphrase", credit = "" }) {
  return { id, kind, key: false, mode, speaker, headline: "", text: "", credit, photos: [] }
}

/** The next draft after this one was posted: the speaker, the kind and the way of telling stay. */
export function afterPosting(draft, id) {
  const { speaker, kind, mode, credit } = draft
  return emptyDraft({ id, speaker, kind, mode, credit })
}

export function isEmpty(draft) {
  return !draft.text.trim() && !draft.headline.trim() && draft.photos.length === 0
}

/** How many characters there is still room for; negative when it is too long. */
export function roomLeft(draft) {
  return TEXT_LIMIT - length(draft.text.trim())
}

export function photosLeft(draft) {
  return PHOTOS_LIMIT - draft.photos.length
}

/** Why it cannot be posted yet, by the code that the server would refuse it with; null when it can. */
export function missing(draft) {
  if (draft.kind === "statement" && !draft.speaker) return "no-speaker"
  if (draft.kind !== "photo" && !draft.text.trim()) return "no-words"
  if (draft.kind === "photo" && draft.photos.length === 0) return "no-photo"
  if (roomLeft(draft) < 0) return "too-long"
  if (draft.photos.some(photo => !photo.facts.alternative.trim())) return "photo-without-description"
  return null
}

/** The draft as an item of the outbox; `from` is who is shown in the list. */
export function toItem(draft, { slug, saidAt, from }) {
  const photos = draft.photos.map(photo => ({ ...photo, uploaded: false, told: false }))
  return { ...newItem({ id: draft.id, slug, saidAt, post: toPost(draft, saidAt), photos, from }), draft }
}

/** The draft behind an item, under a new id: the old one may have been seen by the server. */
export function fromItem(item, id) {
  return { ...item.draft, id }
}

function toPost(draft, saidAt) {
  const statement = draft.kind === "statement"
  return {
    kind: draft.kind,
    mode: statement ? draft.mode : undefined,
    speaker: statement ? draft.speaker : undefined,
    headline: draft.headline.trim() || undefined,
    text: draft.text.trim() || undefined,
    photos: draft.photos.map(photo => photo.id),
    key: draft.key,
    saidAt
  }
}
