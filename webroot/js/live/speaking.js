/**
 * Tags the update that is being said at this moment. A tag on the screen goes without its
 * neighbours moving up; one that would make its line higher comes later.
 *
 * @param id of the update; undefined where nobody speaks
 */
export function showSpeaking(items, id, { anchor, patience }) {
  for (const item of items) {
    const tag = item.querySelector(".tag--now")
    if (!tag) continue
    patience.forget(tag)
    if (item.dataset.id === id) appear(tag, item, { anchor, patience })
    else if (anchor.where(item) === "here") tag.classList.add("is-past")
    else tag.hidden = true
  }
}

function appear(tag, item, { anchor, patience }) {
  tag.classList.remove("is-past")
  if (!tag.hidden) return
  const line = tag.parentElement
  const height = line.offsetHeight
  tag.hidden = false
  if (item.hidden || anchor.where(item) !== "here" || line.offsetHeight === height) return
  tag.hidden = true
  patience.wait(tag, () => (tag.hidden = false), { asked: false })
}
