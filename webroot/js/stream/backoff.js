const FIRST_MILLIS = 200
const LONGEST_MILLIS = 20_000

/**
 * How long to wait after so many tries in vain: the ceiling doubles, and the wait lies anywhere
 * below it, so that a thousand readers do not come back at once.
 */
export function backoff(vain, random = Math.random) {
  return Math.round(random() * Math.min(LONGEST_MILLIS, FIRST_MILLIS * 2 ** vain))
}
