import { channelInterleaved, chromaRgb, chromaRgba, colourSpaceRgb, type Libheif, loadLibheif } from './libheif.ts'

/** Pixels as sharp takes them, and what their colours mean. */
export interface RawPixels {
  /** NOTE: most often a look into the decoder's memory: it holds as long as the work does that was given it. */
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  /** An ICC profile; `p3` where the file only names the primaries of Display P3; undefined for sRGB. */
  readonly profile: Uint8Array | 'p3' | undefined
}

/**
 * Does something with the main picture of a HEIC, upright, and forgets it. libheif is asked by its C interface: that gives
 * three channels where its JavaScript gives four, of which the fourth is dear to scale, and tells the profile.
 *
 * @returns nothing when it has more pixels than `limitPixels`; those are counted before any is made
 */
export async function withHeic<Made>(
  content: Uint8Array,
  limitPixels: number,
  work: (pixels: RawPixels) => Promise<Made>,
): Promise<Made | undefined> {
  const desk = new Desk(loadLibheif())
  try {
    const handle = openMain(desk, content)
    const { heif } = desk
    const pixels = heif._heif_image_handle_get_width(handle) * heif._heif_image_handle_get_height(handle)
    return pixels > limitPixels ? undefined : await work(decoded(desk, handle))
  } finally {
    desk.clear()
  }
}

/** What is held of libheif's memory for one picture. */
class Desk {
  readonly heif: Libheif
  /** Where libheif puts an answer of 32 bits; its error stands before it. */
  readonly out: number
  readonly #error: number
  readonly #held: (() => void)[] = []

  constructor(heif: Libheif) {
    this.heif = heif
    this.#error = this.room(32)
    this.out = this.#error + 16
  }

  room(bytes: number): number {
    const at = this.heif._malloc(bytes)
    if (at === 0) throw new Error('No memory is left for it')
    this.#held.push(() => this.heif._free(at))
    return at
  }

  /** @throws when libheif says no */
  ask(question: (error: number) => void): number {
    question(this.#error)
    if (this.word(this.#error) !== 0) throw new Error('It is damaged')
    return this.word(this.out)
  }

  word(at: number): number {
    return this.heif.HEAPU32[at >> 2]!
  }

  keep<Thing>(thing: Thing, release: (thing: Thing) => void): Thing {
    this.#held.push(() => release(thing))
    return thing
  }

  clear(): void {
    for (const release of this.#held.splice(0).reverse()) release()
  }
}

function openMain(desk: Desk, content: Uint8Array): number {
  const { heif, out } = desk
  const file = desk.room(content.length)
  heif.HEAPU8.set(content, file)
  const context = desk.keep(heif._heif_context_alloc(), heif._heif_context_free)
  desk.ask((error) => heif._heif_context_read_from_memory_without_copy(error, context, file, content.length, 0))
  const handle = desk.ask((error) => heif._heif_context_get_primary_image_handle(error, context, out))
  return desk.keep(handle, heif._heif_image_handle_release)
}

function decoded(desk: Desk, handle: number): RawPixels {
  const { heif, out } = desk
  const channels = heif._heif_image_handle_has_alpha_channel(handle) ? 4 : 3
  const chroma = channels === 4 ? chromaRgba : chromaRgb
  const image = desk.keep(
    desk.ask((error) => heif._heif_decode_image(error, handle, out, colourSpaceRgb, chroma, 0)),
    heif._heif_image_release,
  )
  const width = heif._heif_image_get_width(image, channelInterleaved)
  const height = heif._heif_image_get_height(image, channelInterleaved)
  const plane = heif._heif_image_get_plane_readonly(image, channelInterleaved, out)
  if (plane === 0 || width < 1 || height < 1) throw new Error('It is damaged')
  const data = rows(desk.heif.HEAPU8, { plane, stride: desk.word(out), width: width * channels, height })
  return { data, width, height, channels, profile: profileOf(desk, handle) }
}

interface Rows {
  readonly plane: number
  readonly stride: number
  /** In bytes. */
  readonly width: number
  readonly height: number
}

/** Rows without what stands between them; as they lie where nothing does. */
function rows(memory: Uint8Array, { plane, stride, width, height }: Rows): Uint8Array {
  if (stride === width) return memory.subarray(plane, plane + stride * height)
  const dense = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const at = plane + y * stride
    dense.set(memory.subarray(at, at + width), y * width)
  }
  return dense
}

/** A profile of a camera has some hundred bytes; what is longer is none. */
const mostProfileBytes = 1_000_000

/** SMPTE EG 432-1, by ITU-T H.273. */
const primariesOfP3 = 12

function profileOf(desk: Desk, handle: number): RawPixels['profile'] {
  const { heif, out } = desk
  const size = heif._heif_image_handle_get_raw_color_profile_size(handle)
  if (size > 0 && size <= mostProfileBytes) {
    const at = desk.room(size)
    desk.ask((error) => heif._heif_image_handle_get_raw_color_profile(error, handle, at))
    return heif.HEAPU8.slice(at, at + size)
  }
  try {
    const named = desk.ask((error) => heif._heif_image_handle_get_nclx_color_profile(error, handle, out))
    desk.keep(named, heif._heif_nclx_color_profile_free)
    return desk.word(named + 4) === primariesOfP3 ? 'p3' : undefined
  } catch {
    // It names no colours: sRGB is meant.
    return undefined
  }
}
