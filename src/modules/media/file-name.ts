import { typeWithExtension } from './media-type.ts'

/** Raised when encoding changes, so that renditions get new names and no cache shows the old. */
const pipeline = 1

const extensions: Record<string, string> = { 'image/avif': 'avif', 'image/webp': 'webp', 'image/jpeg': 'jpg' }

/** `<hash of the original>-1-640.avif`: of the content, so it never changes. */
export const renditionName = (contentHash: string, mediaType: string, width: number): string =>
  `${contentHash}-${pipeline}-${width}.${extensions[mediaType]}`

export const ownName = (contentHash: string, extension: string): string => `${contentHash}.${extension}`

export const originalKey = (contentHash: string, extension: string): string =>
  `originals/${contentHash.slice(0, 2)}/${contentHash}.${extension}`

export interface NamedFile {
  readonly key: string
  readonly mediaType: string
}

const renditionPattern = /^([0-9a-f]{64})-\d{1,3}-\d{1,5}\.(avif|webp|jpg)$/
const filePattern = /^([0-9a-f]{64})\.(glb|usdz|mp4)$/
const captionsPattern = /^([0-9a-f]{64})\.vtt$/

/** Captions are kept by their own hash: a change of them has a name of its own. */
export const captionsKey = (fileHash: string): string => `captions/${fileHash.slice(0, 2)}/${fileHash}.vtt`

/**
 * The file a public name stands for; undefined for any other text, so that no path of an outsider reaches the store.
 * The originals of images have no public name: they may carry where and when a photograph was taken.
 */
export function fileNamed(name: string): NamedFile | undefined {
  const rendition = renditionPattern.exec(name)
  if (rendition)
    return { key: `renditions/${name.slice(0, 2)}/${name}`, mediaType: typeWithExtension(rendition[2]!)!.mediaType }
  const file = filePattern.exec(name)
  if (file) return { key: originalKey(file[1]!, file[2]!), mediaType: typeWithExtension(file[2]!)!.mediaType }
  const captions = captionsPattern.exec(name)
  if (captions) return { key: captionsKey(captions[1]!), mediaType: 'text/vtt; charset=utf-8' }
  return undefined
}
