import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { longestSide, type VideoFault, videoLimitMs, videoLimitPixels } from '../../modules/media/index.ts'
import { develop } from '../darkroom/develop.ts'
import { type Ffmpeg, loadFfmpeg } from './ffmpeg.ts'
import type { Answer, ToMake } from './messages.ts'

/** Of one work of FFmpeg; whoever started this process waits a little longer. */
const mostMs = 480_000

/** Cameras write a little more than what was meant. */
const graceMs = 500

const aboutSchema = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      disposition: z.object({ attached_pic: z.number() }).partial().optional(),
    }),
  ),
  format: z.object({ duration: z.coerce.number() }),
})

/** Makes a video anew, frame by frame: nothing of the file it came in goes on, but what can be seen and heard. */
export async function makeVideo({ from, to }: ToMake, told: (percent: number) => void): Promise<Answer> {
  const ffmpeg = await loadFfmpeg(mostMs)
  ffmpeg.put('/in', readFileSync(from))
  const came = aboutOf(ffmpeg, ['-f', 'mov', '-i', '/in'])
  const fault = faultOf(came)
  if (fault) return { no: fault }
  const startedAt = performance.now()
  const isMade = ffmpeg.run(work, (seconds) => told(percentOf(seconds * 1_000, came!.durationMs)))
  if (!isMade) return { no: performance.now() - startedAt >= mostMs ? 'too-slow' : 'damaged' }
  ffmpeg.remove('/in')
  const made = aboutOf(ffmpeg, ['-i', '/out.mp4'])
  if (!made?.picture || made.durationMs <= 0) return { no: 'damaged' }
  const poster = await posterOf(ffmpeg, made.durationMs)
  if (!poster || !('picture' in poster)) return { no: 'damaged' }
  writeFileSync(to, ffmpeg.take('/out.mp4'))
  const { picture, durationMs, hasSound } = made
  return { made: { ...picture, durationMs, hasSound, poster: poster.picture } }
}

interface About {
  readonly picture: { readonly width: number; readonly height: number } | undefined
  readonly hasSound: boolean
  readonly durationMs: number
}

function aboutOf(ffmpeg: Ffmpeg, args: readonly string[]): About | undefined {
  const said = aboutSchema.safeParse(ffmpeg.probe(args))
  if (!said.success) return undefined
  const { streams, format } = said.data
  const { width, height } = streams.find((each) => each.codec_type === 'video' && !each.disposition?.attached_pic) ?? {}
  return {
    picture: width && height ? { width, height } : undefined,
    hasSound: streams.some((each) => each.codec_type === 'audio'),
    durationMs: Math.round(format.duration * 1_000),
  }
}

function faultOf(came: About | undefined): VideoFault | undefined {
  if (!came) return 'damaged'
  if (!came.picture) return 'no-picture'
  if (came.picture.width * came.picture.height > videoLimitPixels) return 'too-many-pixels'
  if (came.durationMs > videoLimitMs + graceMs) return 'too-long'
  return undefined
}

const percentOf = (doneMs: number, ofMs: number): number =>
  Math.max(0, Math.min(99, Math.round((doneMs / Math.max(1, ofMs)) * 100)))

const fit = `w='min(${longestSide},iw)':h='min(${longestSide},ih)':force_original_aspect_ratio=decrease`

/**
 * H.264 and AAC in MP4, which every browser plays; its beginning comes first, so that it plays before it is here.
 * Read as MP4 or MOV alone, whatever it says to be: no list of other files, no address.
 */
const work = [
  ...['-f', 'mov', '-i', '/in', '-t', String((videoLimitMs + graceMs) / 1_000)],
  ...['-map', '0:V:0', '-map', '0:a:0?', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
  ...['-vf', `scale=${fit}:force_divisible_by=2,setsar=1,format=yuv420p`, '-fpsmax', '30'],
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '25', '-maxrate', '3M', '-bufsize', '6M', '-g', '60'],
  ...['-c:a', 'aac', '-b:a', '96k', '-ac', '2', '-ar', '48000'],
  ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
  ...['-movflags', '+faststart', '-f', 'mp4', '/out.mp4'],
]

/** A frame after the first shake of the hand. */
async function posterOf(ffmpeg: Ffmpeg, durationMs: number): Promise<Awaited<ReturnType<typeof develop>> | undefined> {
  const at = Math.min(1_000, durationMs / 3) / 1_000
  const args = ['-ss', String(at), '-i', '/out.mp4', '-frames:v', '1', '-c:v', 'png', '-f', 'image2', '/poster.png']
  return ffmpeg.run(args) ? develop(ffmpeg.take('/poster.png')) : undefined
}
