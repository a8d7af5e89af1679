// What a clear scan of an A4 page has, and what a phone's camera makes much larger.
const longestSide = 2_600
const worthIt = 1_500_000
const quality = 0.85

/** Of a photograph, by what the phone calls it: many have no type for it. */
export const isHeic = ({ name, type }: File): boolean =>
  /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)

/** The photograph as a JPEG that a slow line carries; the file itself where that is as good, or can't be done here. */
export const lighterPicture = async (file: File, accept: string): Promise<File> => {
  const heic = isHeic(file)
  const isLarge = /^image\/(jpeg|png)$/.test(file.type) && file.size > worthIt
  if (!accept.includes('image/jpeg') || !(heic || isLarge)) return file
  try {
    const picture = await createImageBitmap(file)
    const part = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * part)
    canvas.height = Math.round(picture.height * part)
    const paper = canvas.getContext('2d')
    if (!paper) return file
    // What shows through a PNG would be black.
    paper.fillStyle = '#fff'
    paper.fillRect(0, 0, canvas.width, canvas.height)
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (!made || (!heic && made.size >= file.size)) return file
    return new File([made], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return file
  }
}
