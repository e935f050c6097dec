/** What the server will not do, and why: a stable code and a sentence for a person. */
export class Problem extends Error {
  constructor(status, document) {
    super(document.detail)
    this.name = "Problem"
    this.status = status
    this.code = document.code
    this.detail = document.detail
    this.document = document
  }

  /** True where the same request may succeed later: too many, too busy, a fault over there. */
  get passing() {
    return this.status === 429 || this.status >= 500
  }

  get signedOut() {
    return this.status === 401
  }

  /** How long the server asks us to wait, in milliseconds; 0 where it says nothing. */
  get waitMillis() {
    const seconds = Number(this.document.retryAfter)
    return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0
  }

  /**
   * Reads the answer to a refused request. Anything that is not a problem document was written by
   * something between us and the server and says nothing about the request.
   */
  static read(status, contentType, body) {
    if (!contentType?.startsWith("application/problem+json")) return null
    try {
      const document = JSON.parse(body)
      const readable = typeof document?.code === "string" && typeof document.detail === "string"
      return readable ? new Problem(status, document) : null
    } catch {
      return null
    }
  }
}

/** No answer that we can trust: the network is down, or cut, or something else answered. */
export class Unreachable extends Error {
  constructor(cause) {
    super("The server cannot be reached", { cause })
    this.name = "Unreachable"
  }
}
