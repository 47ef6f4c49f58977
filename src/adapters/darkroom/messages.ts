import type { DevelopedPicture, DevelopedSize } from '../../modules/media/index.ts'

/** What goes to the darkroom's process: a picture of a stranger, or one developed before that lacks sizes. */
export interface ToDevelop {
  readonly kind: 'picture' | 'sizes'
  readonly content: Uint8Array
}

/** What comes back from it. */
export type Answer =
  | { readonly picture: DevelopedPicture }
  | { readonly sizes: readonly DevelopedSize[] }
  | { readonly no: 'damaged' | 'too-many-pixels' }
