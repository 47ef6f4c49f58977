import { type Ffmpeg, loadFfmpeg } from '../adapters/video-workshop/ffmpeg.ts'

let loaded: Promise<Ffmpeg> | undefined

interface VideoWish {
  seconds?: number
  size?: string
  /** FFmpeg's own words for how it is encoded. */
  encoding?: readonly string[]
  /** `mov` as cameras of telephones write it. */
  format?: 'mp4' | 'mov'
}

/** Where a telephone says a video was taken; nobody but its owner should learn it. */
export const takenAt = '+37.5665+126.9780/'

/** A small video with a picture that moves, a tone, the place it was taken at and a name. */
export async function aVideo({
  seconds = 1,
  size = '160x90',
  encoding,
  format = 'mov',
}: VideoWish = {}): Promise<Buffer> {
  const ffmpeg = await (loaded ??= loadFfmpeg(60_000))
  const isMade = ffmpeg.run([
    ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=10`, '-f', 'lavfi', '-i', 'sine=440', '-t', String(seconds)],
    ...(encoding ?? ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']),
    ...['-metadata', `location=${takenAt}`, '-metadata', 'artist=Minji', '-f', format, '/made'],
  ])
  if (!isMade) throw new Error('The video for a test could not be made')
  return Buffer.from(ffmpeg.take('/made'))
}

/** The same, held upright while it was filmed: telephones write that beside the picture (ISO 14496-12, `tkhd`). */
export function heldUpright(video: Buffer): Buffer {
  const turned = Buffer.from(video)
  const matrix = turned.indexOf('tkhd') + 44
  const quarterRound = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
  for (const [at, value] of quarterRound.entries()) turned.writeInt32BE(value, matrix + at * 4)
  return turned
}
