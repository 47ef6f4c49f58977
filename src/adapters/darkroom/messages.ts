import type { DevelopedPicture } from '../../modules/media/index.ts'

/** What goes to the darkroom's process. */
export interface ToDevelop {
  readonly kind: 'picture'
  readonly content: Uint8Array
}

/** What comes back from it. */
export type Answer = { readonly picture: DevelopedPicture } | { readonly no: 'damaged' | 'too-many-pixels' }
