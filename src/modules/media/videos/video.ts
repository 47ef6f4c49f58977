/** Words to a video in one language. */
export interface CaptionsTrack {
  /** BCP 47 tag. */
  readonly locale: string
  /** Path of the WebVTT. */
  readonly url: string
}

/** What a page needs to play a video: H.264 and AAC in MP4, with its words. */
export interface PlayableVideo {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly hasSound: boolean
  /** By language; empty while nobody has written any. */
  readonly captions: readonly CaptionsTrack[]
}
