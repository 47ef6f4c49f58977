/** One size of a developed picture. */
export interface DevelopedSize {
  readonly mediaType: 'image/webp' | 'image/jpeg'
  readonly width: number
  readonly height: number
  readonly content: Uint8Array
}

/** A picture made anew from what a stranger sent: pixels alone, upright, in sRGB. */
export interface DevelopedPicture {
  readonly width: number
  readonly height: number
  /** 16 pixels wide, as `data:` URI. */
  readonly placeholder: string
  /** A JPEG in its full size, to keep; nothing of what came is in it but what can be seen. */
  readonly kept: Uint8Array
  /** To be shown at once: one WebP and one JPEG. */
  readonly sizes: readonly DevelopedSize[]
}

/**
 * Port: where files of strangers are taken apart, away from the process that serves the shop. What a file does to its
 * reader (loops, memory, a crash) happens there, with less of the processor than the shop's pages have.
 */
export interface Darkroom {
  /**
   * A picture in any format that cameras and telephones make, HEIC among them. Two at a time; others wait.
   *
   * @throws {PictureUnreadable} when it is damaged or has too many pixels
   * @throws {DarkroomFull} when too many wait already, or this one took too long
   */
  develop(content: Uint8Array): Promise<DevelopedPicture>

  /**
   * The sizes that a developed picture lacks: WebP for a thumbnail and for a large screen, none wider than itself. Nobody
   * waits for them who sends a picture.
   *
   * @param kept as `develop` gave it
   * @throws {PictureUnreadable} when it is no such picture
   * @throws {DarkroomFull} when too many wait already, or this one took too long
   */
  furtherSizes(kept: Uint8Array): Promise<readonly DevelopedSize[]>
}

/** The darkroom's no: nothing can be made of this file. */
export class PictureUnreadable extends Error {
  readonly because: 'damaged' | 'too-many-pixels'
  constructor(because: 'damaged' | 'too-many-pixels') {
    super(`A picture could not be developed: ${because}`)
    this.name = 'PictureUnreadable'
    this.because = because
  }
}

/** There is no time for it now: it may be sent again later. */
export class DarkroomFull extends Error {
  constructor() {
    super('There is no time now to develop this picture')
    this.name = 'DarkroomFull'
  }
}
