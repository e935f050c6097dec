const AVATARS = {
  intergovernmental: "av--gov",
  government: "av--gov",
  association: "av--assoc",
  media: "av--media"
}

/** The class that colours a speaker's initials by the kind of organisation. */
export function avatarKind(organisation) {
  return AVATARS[organisation?.kind] ?? ""
}

/** Mr. Wu Yunsong. */
export function fullName({ honorific, name }) {
  return honorific ? `${honorific} ${name}` : name
}

/** CFCA, or the name of an organisation that has no abbreviation. */
export function shortName(organisation) {
  return organisation?.abbreviation ?? organisation?.name ?? ""
}

/** Secretary-General, China Film Copyright Association (CFCA). */
export function organisationLine({ title }, organisation) {
  return [title, organisationName(organisation)].filter(part => part).join(", ")
}

function organisationName(organisation) {
  if (!organisation?.abbreviation) return organisation?.name
  return `${organisation.name} (${organisation.abbreviation})`
}
