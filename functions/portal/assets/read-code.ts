import jsQR from 'jsqr'

/** The longest side that is looked at: a telephone's picture has twelve million dots, and a code needs few of them. */
const sides = [1_600, 800]

/** What the code on a picture says; undefined when none is found. The picture stays where it is. */
export const readCode = async (picture: Blob): Promise<string | undefined> => {
  const bitmap = await createImageBitmap(picture)
  try {
    for (const most of sides) {
      const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height))
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(bitmap.width * scale))
      canvas.height = Math.max(1, Math.round(bitmap.height * scale))
      const context = canvas.getContext('2d')
      if (!context) return undefined
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
      const found = jsQR(data, width, height)
      if (found) return found.data
    }
    return undefined
  } finally {
    bitmap.close()
  }
}
