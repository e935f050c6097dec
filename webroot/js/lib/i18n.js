/** The words of the interface in the language of the page, as the server's bundles have them. */
export class Words {
  #patterns
  #language

  constructor(patterns, language) {
    this.#patterns = new Map(Object.entries(patterns))
    this.#language = language
  }

  /** Reads what the server wrote into <template id="words">. */
  static ofPage(page = document) {
    const patterns = JSON.parse(page.getElementById("words").dataset.patterns)
    return new Words(patterns, page.documentElement.lang)
  }

  get language() {
    return this.#language
  }

  has(key) {
    return this.#patterns.has(key)
  }

  /** The words of a key, with {0}, {1, number} and {2, plural, …} replaced by the arguments. */
  get(key, ...values) {
    const pattern = this.#patterns.get(key)
    if (pattern === undefined) throw new Error(`There are no words for ${key}`)
    return this.#format(pattern, values)
  }

  /** What the server said in refusing, in the language of the page where we have it. */
  refusal(problem) {
    const key = `report.refused-${problem.code}`
    return this.has(key) ? this.get(key) : problem.detail
  }

  #format(pattern, values, counted) {
    let text = ""
    for (let at = 0; at < pattern.length; at++) {
      const sign = pattern[at]
      if (sign === "{") {
        const end = closing(pattern, at)
        text += this.#place(pattern.slice(at + 1, end), values)
        at = end
      } else if (sign === "#" && counted !== undefined) {
        text += this.#number(counted)
      } else if (sign === "'" && pattern[at + 1] === "'") {
        text += "'"
        at++
      } else text += sign
    }
    return text
  }

  #place(inside, values) {
    const [index, type, ...rest] = split(inside)
    const value = values[Number(index)]
    if (type === "number") return this.#number(value)
    if (type === "plural") return this.#plural(rest.join(","), value, values)
    return String(value)
  }

  #plural(cases, count, values) {
    const texts = new Map()
    for (let at = cases.indexOf("{"), from = 0; at >= 0; at = cases.indexOf("{", from)) {
      const end = closing(cases, at)
      texts.set(cases.slice(from, at).trim(), cases.slice(at + 1, end))
      from = end + 1
    }
    const rule = new Intl.PluralRules(this.#language).select(count)
    const text = texts.get(`=${count}`) ?? texts.get(rule) ?? texts.get("other")
    return this.#format(text, values, count)
  }

  #number(value) {
    return new Intl.NumberFormat(this.#language).format(value)
  }
}

function closing(pattern, opening) {
  let depth = 0
  for (let at = opening; at < pattern.length; at++) {
    if (pattern[at] === "{") depth++
    if (pattern[at] === "}" && --depth === 0) return at
  }
  throw new Error(`A brace is not closed in: ${pattern}`)
}

/** Splits at the first two commas only: what follows is the plural's own. */
function split(inside) {
  const [index, type, ...rest] = inside.split(",")
  return [index.trim(), type?.trim(), ...rest]
}
