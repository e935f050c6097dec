const FIRST_MILLIS = 500
const LONGEST_MILLIS = 30_000

/** How long to wait before the n-th try in a row (from 1): doubling, with full jitter. */
export function backoff(tries, random = Math.random) {
  const ceiling = Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** (tries - 1))
  return Math.round(ceiling * random())
}
