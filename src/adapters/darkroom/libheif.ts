import { createRequire } from 'node:module'

/**
 * Of libheif's C interface what is needed to read a picture, as its package has it: pointers are numbers, and what answers
 * with an error takes the place of that error first.
 */
export interface Libheif {
  readonly HEAPU8: Uint8Array
  readonly HEAPU32: Uint32Array
  _malloc(bytes: number): number
  _free(at: number): void
  _heif_context_alloc(): number
  readonly _heif_context_free: (context: number) => void
  _heif_context_read_from_memory_without_copy(error: number, context: number, at: number, size: number, none: 0): void
  _heif_context_get_primary_image_handle(error: number, context: number, handleAt: number): void
  readonly _heif_image_handle_release: (handle: number) => void
  _heif_image_handle_get_width(handle: number): number
  _heif_image_handle_get_height(handle: number): number
  _heif_image_handle_has_alpha_channel(handle: number): number
  _heif_image_handle_get_raw_color_profile_size(handle: number): number
  _heif_image_handle_get_raw_color_profile(error: number, handle: number, at: number): void
  _heif_image_handle_get_nclx_color_profile(error: number, handle: number, profileAt: number): void
  readonly _heif_nclx_color_profile_free: (profile: number) => void
  _heif_decode_image(
    error: number,
    handle: number,
    imageAt: number,
    colourSpace: number,
    chroma: number,
    options: 0,
  ): void
  readonly _heif_image_release: (image: number) => void
  _heif_image_get_width(image: number, channel: number): number
  _heif_image_get_height(image: number, channel: number): number
  _heif_image_get_plane_readonly(image: number, channel: number, strideAt: number): number
}

/** `heif_colorspace_RGB`, `heif_chroma_interleaved_RGB` and `_RGBA`, `heif_channel_interleaved`. */
export const colourSpaceRgb = 1
export const chromaRgb = 10
export const chromaRgba = 11
export const channelInterleaved = 10

/** libheif in WebAssembly, which cannot reach out of its own memory whatever a file makes it do. */
export const loadLibheif = (): Libheif => createRequire(import.meta.url)('libheif-js/wasm-bundle') as Libheif
