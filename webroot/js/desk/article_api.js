import { call } from "../lib/api.js"

/** An article on the server, and the updates that it is made from. */
export class ArticleApi {
  #coverage

  constructor(coverage) {
    this.#coverage = coverage
  }

  /** Null while there is none. */
  async article() {
    try {
      return await call("GET", this.#at("article"))
    } catch (failure) {
      if (failure.code === "no-article") return null
      throw failure
    }
  }

  /** Every update, in the order in which it was said. */
  async posts() {
    const all = []
    for (;;) {
      const page = await call("GET", `${this.#at("posts")}?offset=${all.length}`)
      if (page.posts.length === 0) return all
      all.push(...page.posts)
    }
  }

  async revisions() {
    return (await call("GET", this.#at("article", "revisions"))).revisions
  }

  compose(how) {
    return call("PUT", this.#at("article", "composition"), how)
  }

  save(manuscript) {
    return call("PUT", this.#at("article"), manuscript)
  }

  publish(how) {
    return call("PUT", this.#at("article", "publication"), how)
  }

  #at(...rest) {
    return [this.#coverage, ...rest].join("/")
  }
}
