const WIDTH = 640

/** Draws a small copy onto a canvas: a phone has no memory for a dozen full-size photos. */
export async function paint(canvas, blob) {
  const bitmap = await createImageBitmap(blob, { resizeWidth: WIDTH, resizeQuality: "medium" })
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext("2d").drawImage(bitmap, 0, 0)
  bitmap.close()
}
