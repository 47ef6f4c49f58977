import type { MediaKind } from './media.ts'

/** A kind of file that the shop takes, recognised by its first bytes and never by its name. */
export interface MediaType {
  readonly mediaType: string
  readonly kind: MediaKind
  readonly extension: string
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

const known: readonly (MediaType & { isThis: (bytes: Uint8Array) => boolean })[] = [
  { mediaType: 'image/jpeg', kind: 'image', extension: 'jpg', isThis: (b) => ascii(b, 0, 3) === '\xff\xd8\xff' },
  { mediaType: 'image/png', kind: 'image', extension: 'png', isThis: (b) => ascii(b, 0, 8) === '\x89PNG\r\n\x1a\n' },
  { mediaType: 'image/gif', kind: 'image', extension: 'gif', isThis: (b) => /^GIF8[79]a/.test(ascii(b, 0, 6)) },
  {
    mediaType: 'image/webp',
    kind: 'image',
    extension: 'webp',
    isThis: (b) => ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 12) === 'WEBP',
  },
  { mediaType: 'image/avif', kind: 'image', extension: 'avif', isThis: (b) => /^ftypavi[fs]/.test(ascii(b, 4, 12)) },
  {
    mediaType: 'model/gltf-binary',
    kind: 'model',
    extension: 'glb',
    isThis: (b) => ascii(b, 0, 4) === 'glTF' && b[4] === 2,
  },
  {
    mediaType: 'model/vnd.usdz+zip',
    kind: 'model',
    extension: 'usdz',
    // A USDZ is an uncompressed zip whose first entry is a USD layer (OpenUSD USDZ specification 1.3).
    isThis: (b) => ascii(b, 0, 4) === 'PK\x03\x04' && /\.usd[ac]?$/.test(ascii(b, 30, 30 + (b[26] ?? 0))),
  },
  // A photo of an iPhone, until it is developed. What comes in is told by `isHeic`.
  { mediaType: 'image/heic', kind: 'image', extension: 'heic', isThis: () => false },
  // What is made of a video. What comes in is told by `isVideo`, and never kept as it came.
  { mediaType: 'video/mp4', kind: 'video', extension: 'mp4', isThis: () => false },
]

/** Whether it is a video as telephones write it, MP4 or MOV, by its first bytes. */
export function isVideo(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) === 'ftyp')
    return /^(qt {2}|iso[m2-9]|mp4[12]|avc1|M4V[ HP]|MSNV|3g[p2]\w|f4v )/.test(ascii(bytes, 8, 12))
  // MOV of old cameras begins without saying so.
  return /^(moov|wide|mdat)$/.test(ascii(bytes, 4, 8))
}

/** Whether it is a photo as iPhones write it (HEIF with HEVC), by its first bytes. It is read once, and kept no longer. */
export function isHeic(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) !== 'ftyp') return false
  const length = Math.min(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), 64)
  return /^(hei[cxms]|mif1|msf1)/.test(ascii(bytes, 8, 12)) && /hei[cxms]/.test(ascii(bytes, 8, length))
}

/** What the file is, by its first bytes; undefined for anything that the shop does not take (SVG and HTML among it). */
export function sniff(bytes: Uint8Array): MediaType | undefined {
  return known.find((type) => type.isThis(bytes))
}

/** The type of a file that was taken, by its media type. */
export function typeNamed(mediaType: string): MediaType {
  const type = known.find((candidate) => candidate.mediaType === mediaType)
  if (!type) throw new Error(`${mediaType} was never taken`)
  return type
}

export const typeWithExtension = (extension: string): MediaType | undefined =>
  known.find((type) => type.extension === extension)
