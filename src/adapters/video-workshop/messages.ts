import type { MadeVideo, VideoFault } from '../../modules/media/index.ts'

/** What goes to the workshop's process: where the video lies, and where to put what is made of it. */
export interface ToMake {
  readonly from: string
  readonly to: string
}

/** What comes back from it: first how far it is, then what became of it. */
export type Answer =
  { readonly percent: number } | { readonly made: Omit<MadeVideo, 'content'> } | { readonly no: VideoFault }
