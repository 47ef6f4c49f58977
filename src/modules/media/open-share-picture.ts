import sharp from 'sharp'
import { fileNamed } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { limitPixels } from './receive-file.ts'

/** What Open Graph's readers show large: 1.91 to 1 (developers.facebook.com/docs/sharing/best-practices, 2024). */
export const shareSize = { width: 1_200, height: 630 } as const

/**
 * The picture that a link to a page is shown with, as JPEG: made of a picture's public JPEG when it is first asked for,
 * and kept. A wide picture is cut to the format; an upright one stands whole before itself, large and out of focus.
 *
 * @param name the JPEG's public name; undefined is answered for any other name, and where there is no such file
 */
export async function openSharePicture(files: FileStore, name: string): Promise<Buffer | undefined> {
  const named = fileNamed(name)
  if (named?.mediaType !== 'image/jpeg') return undefined
  const key = `${named.key}.share.jpg`
  const kept = await files.read(key)
  if (kept) return kept
  const content = await files.read(named.key)
  if (!content) return undefined
  const made = await shareOf(content)
  await files.put(key, made)
  return made
}

async function shareOf(content: Buffer): Promise<Buffer> {
  const image = () => sharp(content, { limitInputPixels: limitPixels })
  const { width, height } = await image().metadata()
  const cut = image().resize({ ...shareSize, fit: 'cover' })
  const isWide = width / height > 1.4
  if (isWide) return cut.jpeg({ quality: 82 }).toBuffer()
  const whole = await image().resize({ height: shareSize.height }).toBuffer()
  return sharp(await cut.blur(40).toBuffer())
    .composite([{ input: whole, gravity: 'centre' }])
    .jpeg({ quality: 82 })
    .toBuffer()
}
