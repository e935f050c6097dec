/** The address of the smallest picture of a photo. */
export function smallest({ hash, widths }) {
  return `/photos/${hash}-${Math.min(...widths)}.jpg`
}
