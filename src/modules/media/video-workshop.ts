import type { DevelopedPicture } from './darkroom.ts'

/** What a telephone writes in a minute passes. */
export const videoLimitBytes = 100_000_000
export const videoLimitMs = 60_000
/** 4K in any direction, and a little more. */
export const videoLimitPixels = 9_500_000
/** Of a made video, in pixels. */
export const longestSide = 1_280

/** Why nothing can be made of a video. `too-slow`: the machine could not do it in eight minutes. */
export type VideoFault = 'damaged' | 'no-picture' | 'too-long' | 'too-many-pixels' | 'too-slow'

/** A video made anew: H.264 and AAC in MP4, at most 1,280 pixels and 30 frames a second, without any metadata. */
export interface MadeVideo {
  readonly content: Uint8Array
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly hasSound: boolean
  /** A frame of it, to look at before it plays. */
  readonly poster: DevelopedPicture
}

/**
 * Port: where videos of strangers are taken apart and made anew, away from the process that serves the shop.
 */
export interface VideoWorkshop {
  /**
   * @param parts the file as it came, MP4 or MOV
   * @param told of how far it is, in percent; some times a minute
   * @throws {VideoUnreadable} when nothing can be made of it; it would be the same again
   */
  make(parts: AsyncIterable<Uint8Array>, told: (percent: number) => void): Promise<MadeVideo>
}

/** The workshop's no. */
export class VideoUnreadable extends Error {
  readonly because: VideoFault
  constructor(because: VideoFault) {
    super(`A video could not be made: ${because}`)
    this.name = 'VideoUnreadable'
    this.because = because
  }
}

/** Why nothing was made of it, for staff. */
export const faultWords: Readonly<Record<VideoFault, string>> = {
  damaged: 'The video is damaged or no MP4 or MOV that can be read. Export it again from where it was made.',
  'no-picture': 'There is no picture in this file, only sound. Choose another.',
  'too-long': `The video is longer than ${videoLimitMs / 1_000} seconds. Please shorten it.`,
  'too-many-pixels': 'The video is larger than 4K. Please export it smaller.',
  'too-slow': 'Making this video ready took longer than eight minutes. Please export it in 1080p, or shorten it.',
}
