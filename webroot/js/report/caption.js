const PATTERNS = { left: "article.left", right: "article.right", front: "article.front-row" }

/** The caption of a group photo, as readers will see it: “(Left) Ms. A (WIPO); Mr. B (CTA)”. */
export function groupCaption({ direction, people }, words) {
  const named = people.map(person => personIn(person, words)).join(words.get("article.people-separator"))
  const pattern = PATTERNS[direction]
  return pattern && named ? words.get(pattern, named) : named
}

function personIn({ honorific, name, organisation }, words) {
  const person = [honorific, name].filter(part => part).join(" ")
  return organisation ? words.get("article.person-of", person, organisation) : person
}
