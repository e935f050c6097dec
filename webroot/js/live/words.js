const template = document.getElementById("words")

/** What the interface says, in the language of the page; {0} and {1} stand for the values. */
export function word(name, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), words()[name])
}

/** The same for a number: one, or any other. */
export function counted(name, number, ...values) {
  const pattern = number === 1 ? `${name}One` : name
  return word(pattern in words() ? pattern : name, ...values).replace("{n}", number)
}

function words() {
  return template.dataset
}
