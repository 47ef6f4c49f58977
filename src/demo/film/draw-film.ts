// Draws the demo's film anew: `node src/demo/film/draw-film.ts`. What it writes lies beside it and is kept, for drawing
// takes longer than anybody who opens a shop would wait.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { loadFfmpeg } from '../../adapters/video-workshop/ffmpeg.ts'
import { ellipse, path } from '../drawings/kit/paint.ts'
import { place } from '../drawings/kit/paint.ts'
import { scene } from '../drawings/kit/scene.ts'
import { windowLight } from '../drawings/kit/stage.ts'
import { sets } from '../drawings/sets.ts'
import { cup, steam, teapot } from '../drawings/tea/pottery.ts'

const framesPerSecond = 12
const seconds = 8
const frames = framesPerSecond * seconds

/** From 0 to 1 between two instants, gently at both ends. */
const between = (at: number, from: number, to: number): number => {
  const share = Math.min(1, Math.max(0, (at - from) / (to - from)))
  return share * share * (3 - 2 * share)
}

/** At each second: a cup waits, tea is poured into it, it steams. */
function frame(second: number): string {
  const comes = between(second, 0.5, 1.6) - between(second, 5, 6.1)
  const flows = between(second, 1.6, 1.9) - between(second, 4.7, 5)
  const full = between(second, 1.8, 4.9)
  const stream = `<g opacity="${flows}">${path('M594 322C602 480 604 680 604 830H618C618 680 616 480 606 322z', '#b9923c')}</g>`
  const empty = `<g opacity="${1 - full}">${ellipse(600, 840, 276, 52, '#8ea888')}</g>`
  const rising = second * 26
  const mist = `<g opacity="${0.9 * between(second, 3, 5.5)}">${place(600, 800 - (rising % 60), steam())}</g>`
  const pot = `<g transform="translate(${1_360 - comes * 330} ${560 - comes * 40}) rotate(${-24 * comes}) scale(.92)">${teapot('#a9c0a4')}</g>`
  const content =
    windowLight(0.36) +
    place(600, 1_200, cup('#9fb89a', '#b9a24c'), { scale: 1.5 }) +
    empty +
    stream +
    (comes > 0 ? pot : '') +
    mist
  return scene({ ...sets.sage, content })
}

const ffmpeg = await loadFfmpeg(300_000)
for (let at = 0; at < frames; at++) {
  const png = await sharp(Buffer.from(frame(at / framesPerSecond)), { density: 40 })
    .resize({ width: 576, height: 720, fit: 'cover' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  ffmpeg.put(`/f${String(at).padStart(3, '0')}.png`, png)
}
const isMade = ffmpeg.run([
  ...['-framerate', String(framesPerSecond), '-i', '/f%03d.png', '-vf', 'format=yuv420p', '-c:v', 'libx264'],
  ...['-preset', 'slow', '-tune', 'animation', '-crf', '26', '-fflags', '+bitexact', '-flags:v', '+bitexact'],
  ...['-movflags', '+faststart', '-f', 'mp4', '/film.mp4'],
])
if (!isMade) throw new Error('The film could not be made')
const film = ffmpeg.take('/film.mp4')
writeFileSync(join(import.meta.dirname, 'pour.mp4'), film)
process.stdout.write(`${film.length} bytes\n`)
if (process.argv[2]) writeFileSync(process.argv[2], ffmpeg.take('/f045.png'))
