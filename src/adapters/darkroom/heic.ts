import { createRequire } from 'node:module'

/** Pixels as sharp takes them. */
export interface RawPixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

interface HeifImage {
  get_width(): number
  get_height(): number
  is_primary(): boolean
  display(target: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: unknown) => void): void
  free(): void
}

type Heif = { HeifDecoder: new () => { decode(content: Uint8Array): HeifImage[] } }

/**
 * The main picture of a HEIC, upright. The decoder is libheif in WebAssembly, which cannot reach out of its own memory
 * whatever the file makes it do.
 *
 * @returns nothing when it has more pixels than `limitPixels`; those are counted before any is made
 */
export async function decodeHeic(content: Uint8Array, limitPixels: number): Promise<RawPixels | undefined> {
  const { HeifDecoder } = createRequire(import.meta.url)('libheif-js/wasm-bundle') as Heif
  const images = new HeifDecoder().decode(content)
  const image = images.find((each) => each.is_primary()) ?? images[0]
  if (!image) throw new Error('No picture is in it')
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > limitPixels) return undefined
  const data = new Uint8ClampedArray(width * height * 4)
  await new Promise<void>((resolve, reject) => {
    image.display({ data, width, height }, (shown) => (shown ? resolve() : reject(new Error('It is damaged'))))
  })
  for (const each of images) each.free()
  return { data, width, height }
}
