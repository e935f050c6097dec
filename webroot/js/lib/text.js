/** How many characters (code points) the server will count in a text. */
export function length(text) {
  return [...text].length
}

/** The letters that stand for a person: WY for Wu Yunsong, 吴 for 吴云松. */
export function initials(name) {
  const words = name.trim().split(/\s+/u).filter(word => word)
  if (words.length === 0) return ""
  if (/^\p{Script=Han}/u.test(words[0])) return [...words[0]][0]
  const ends = words.length === 1 ? [words[0]] : [words[0], words.at(-1)]
  return ends.map(word => [...word][0].toLocaleUpperCase()).join("")
}

/** The first words of a text, cut between words. */
export function firstWords(text, limit = 90) {
  const line = text.replace(/\s+/gu, " ").trim()
  if (length(line) <= limit) return line
  const cut = [...line].slice(0, limit).join("")
  const space = cut.lastIndexOf(" ")
  return `${space > limit / 2 ? cut.slice(0, space) : cut}…`
}

/** An address made of a title: lower-case letters, digits and single hyphens. */
export function slug(title) {
  const plain = title.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-+|-+$/g, "")
}

/** Bytes as people read them: 412 KB, 6.2 MB. */
export function bytes(count) {
  if (count < 1000) return `${count} B`
  if (count < 999_500) return `${Math.round(count / 1000)} KB`
  return `${(count / 1_000_000).toFixed(1)} MB`
}

/** True where every word of the search occurs somewhere in the text. */
export function matches(text, search) {
  const plain = folded(text)
  return folded(search).split(/\s+/u).every(word => plain.includes(word))
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLocaleLowerCase().trim()
}
