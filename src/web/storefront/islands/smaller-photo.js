// A photo as the shop shows it, made by the browser that has it: a telephone sends a fifth of the bytes, and neither the
// place it was taken at nor anything else that the camera wrote leaves it.
const { createImageBitmap, document, File, setTimeout } = globalThis

/** What the shop keeps: longer sides are of no use on its pages. */
const longest = 2_048
/** What is lighter than this is sent as it is, unless it is larger. */
const lightBytes = 700_000
const quality = 0.9
/** Nobody waits longer for a browser that does not come to an end with it. */
const patienceMs = 15_000

/** One at a time: a photo takes fifty megabytes while it is drawn, and twenty may be chosen at once. */
let last = Promise.resolve()

/**
 * The photo as JPEG of at most 2,048 pixels, upright. The file itself where this browser cannot read it (HEIC in most), keeps
 * no true picture (some guard against being recognised by what they draw), or nothing is saved.
 */
export function smallerPhoto(file) {
  const made = last.then(() => Promise.race([draw(file), inVain()])).catch(() => undefined)
  last = made
  return made.then((smaller) => (smaller && smaller.size < file.size ? smaller : file))
}

const inVain = () => new Promise((done) => setTimeout(done, patienceMs))

async function draw(file) {
  const picture = await createImageBitmap(file)
  try {
    const { width, height } = picture
    const scale = Math.min(1, longest / Math.max(width, height))
    if (scale === 1 && file.size < lightBytes) return undefined
    const canvas = canvasOf(Math.round(width * scale), Math.round(height * scale))
    canvas.paper.imageSmoothingQuality = 'high'
    canvas.paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = drawsTruly() && (await new Promise((done) => canvas.element.toBlob(done, 'image/jpeg', quality)))
    return blob ? new File([blob], file.name, { type: blob.type, lastModified: file.lastModified }) : undefined
  } finally {
    picture.close()
  }
}

/** White below what can be looked through, as the shop keeps it. */
function canvasOf(width, height) {
  const element = Object.assign(document.createElement('canvas'), { width, height })
  const paper = element.getContext('2d')
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, width, height)
  return { element, paper, width, height }
}

function drawsTruly() {
  const { paper } = canvasOf(8, 8)
  paper.fillStyle = '#2f6fb0'
  paper.fillRect(0, 0, 8, 8)
  const { data } = paper.getImageData(0, 0, 8, 8)
  return data.every((value, at) => value === [0x2f, 0x6f, 0xb0, 0xff][at % 4])
}
