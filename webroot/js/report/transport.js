import { call, coverageAddress } from "../lib/api.js"
import { Problem, Unreachable } from "../lib/problem.js"

const UPLOAD_LIMIT_MILLIS = 180_000

/** How the outbox speaks to the server: idempotent PUTs with ids made here. */
export class Transport {
  /** Sends the bytes of a photo; `onShare` hears how much of them is over, 0 to 1. */
  upload(photo, blob, onShare) {
    return new Promise((resolve, reject) => {
      // fetch does not tell the progress of a request's body.
      const request = new XMLHttpRequest()
      request.open("PUT", `/api/photos/${photo.id}`)
      request.timeout = UPLOAD_LIMIT_MILLIS
      request.setRequestHeader("content-type", blob.type || "image/jpeg")
      request.upload.onprogress = event => onShare(event.total ? event.loaded / event.total : 0)
      request.onload = () => (request.status < 300 ? resolve() : reject(refusal(request)))
      request.onerror = () => reject(new Unreachable("upload"))
      request.ontimeout = () => reject(new Unreachable("upload"))
      request.send(blob)
    })
  }

  /** Tells what a photo shows, and who took it. */
  describe(photo) {
    return call("PUT", `/api/photos/${photo.id}/facts`, photo.facts)
  }

  publish(item) {
    return call("PUT", coverageAddress(item.slug, "posts", item.id), item.post)
  }
}

function refusal(request) {
  const type = request.getResponseHeader("content-type")
  const { status, responseText } = request
  return Problem.read(status, type, responseText) ?? new Unreachable(`status ${status}`)
}
