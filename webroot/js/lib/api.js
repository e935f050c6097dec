import { Problem, Unreachable } from "./problem.js"

const TIME_LIMIT_MILLIS = 20_000

/** Sends a request to the API and answers its JSON; null where there is none. */
export async function call(method, path, body) {
  const response = await send(method, path, body)
  const text = await response.text().catch(failure => {
    throw new Unreachable(failure)
  })
  const type = response.headers.get("content-type")
  if (response.ok) return answer(type, text)
  throw Problem.read(response.status, type, text) ?? new Unreachable(`status ${response.status}`)
}

/** The address of the API for one coverage. */
export function coverageAddress(slug, ...rest) {
  return ["/api/coverages", slug, ...rest].join("/")
}

async function send(method, path, body) {
  const headers = { accept: "application/json" }
  if (body !== undefined) headers["content-type"] = "application/json"
  const signal = AbortSignal.timeout(TIME_LIMIT_MILLIS)
  try {
    return await fetch(path, { method, headers, signal, cache: "no-store", body: written(body) })
  } catch (failure) {
    throw new Unreachable(failure)
  }
}

function written(body) {
  return body === undefined ? undefined : JSON.stringify(body)
}

function answer(type, text) {
  if (!text) return null
  // A hotel's sign-in page also answers 200.
  if (!type?.startsWith("application/json")) throw new Unreachable("not our server")
  return JSON.parse(text)
}
