/** Photos made smaller before they travel: a phone's camera gives ten times what a screen shows. */

/** Below this a photo is sent as it is. */
const bytesMin = 600_000
/** Longest side in pixels: enough to read a page that was photographed. */
const sideMax = 2560
/** What a phone can hold in memory; beyond it the photo is left to the server. */
const bytesMax = 40_000_000

/** The photo smaller and upright, without what the camera wrote into it; the file itself where that gains nothing. */
export async function smallerPhoto(file: File): Promise<File> {
  const suits = /^image\/(jpeg|png|webp)$/.test(file.type) && file.size > bytesMin && file.size < bytesMax
  if (!suits) return file
  try {
    const blob = await drawn(file)
    if (!blob || blob.size >= file.size) return file
    return new File([blob], file.name.replace(/(\.\w+)?$/, '.jpg'), { type: blob.type })
  } catch {
    // A format that this browser cannot draw goes as it is.
    return file
  }
}

async function drawn(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const share = Math.min(1, sideMax / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * share)
  canvas.height = Math.round(picture.height * share)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  // A PNG without ground would turn black.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85))
}
