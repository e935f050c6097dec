const NORMAL = { longest: 2048, quality: 0.82 }
const WEAK = { longest: 1600, quality: 0.8 }

/** Makes photos small, upright and anonymous before they are kept, away from the page's own thread. */
export class PhotoShrinker {
  #worker
  #asked = new Map()

  /** The photo as a JPEG; null for what cannot be read as one. */
  async shrink(file) {
    this.#worker ??= this.#start()
    const id = crypto.randomUUID()
    return new Promise(resolve => {
      this.#asked.set(id, resolve)
      this.#worker.postMessage({ id, file, ...size(navigator.connection) })
    })
  }

  #start() {
    const worker = new Worker(new URL("./photo_worker.js", import.meta.url), { type: "module" })
    worker.onmessage = ({ data: { id, blob } }) => this.#answer(id, blob ?? null)
    worker.onerror = () => [...this.#asked.keys()].forEach(id => this.#answer(id, null))
    return worker
  }

  #answer(id, blob) {
    this.#asked.get(id)?.(blob)
    this.#asked.delete(id)
  }
}

/** Smaller where the network is weak or the reader asks to save data. */
function size(connection) {
  return connection?.saveData || /2g$/.test(connection?.effectiveType ?? "") ? WEAK : NORMAL
}
