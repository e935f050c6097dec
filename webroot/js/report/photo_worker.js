const JPEG = "image/jpeg"

// Drawing again is what takes position, camera and turning out of a photo.
self.onmessage = async ({ data: { id, file, longest, quality } }) => {
  try {
    const whole = await createImageBitmap(file)
    const scale = Math.min(1, longest / Math.max(whole.width, whole.height))
    const width = Math.round(whole.width * scale)
    const height = Math.round(whole.height * scale)
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext("2d").drawImage(whole, 0, 0, width, height)
    whole.close()
    self.postMessage({ id, blob: await canvas.convertToBlob({ type: JPEG, quality }) })
  } catch (failure) {
    self.postMessage({ id, failure: String(failure) })
  }
}
