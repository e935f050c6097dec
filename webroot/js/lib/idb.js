/** A browser database, opened once; every method ends when the data is safe on the disk. */
export class BrowserDatabase {
  #database

  constructor(database) {
    this.#database = database
  }

  /** `stores` names the stores and the field that is the key of each. */
  static async open(name, version, stores) {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      const known = request.result.objectStoreNames
      for (const [store, keyPath] of Object.entries(stores))
        if (!known.contains(store)) request.result.createObjectStore(store, { keyPath })
    }
    const database = await done(request)
    // A newer version in another tab must not wait for this one for ever.
    database.onversionchange = () => database.close()
    return new BrowserDatabase(database)
  }

  all(store) {
    return done(this.#database.transaction(store).objectStore(store).getAll())
  }

  find(store, key) {
    return done(this.#database.transaction(store).objectStore(store).get(key))
  }

  save(store, value) {
    return this.#change(store, objects => objects.put(value))
  }

  remove(store, key) {
    return this.#change(store, objects => objects.delete(key))
  }

  #change(store, work) {
    const transaction = this.#database.transaction(store, "readwrite", { durability: "strict" })
    work(transaction.objectStore(store))
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  }
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error("Another tab holds an older version open"))
  })
}
