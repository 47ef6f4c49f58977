import { CaptionsInvalid } from '../refusals.ts'

export const captionsLimitCharacters = 200_000
export const mostCues = 2_000

export interface Cue {
  readonly fromMs: number
  readonly toMs: number
  readonly lines: readonly string[]
}

const time = String.raw`(?:(\d{1,3}):)?([0-5]\d):([0-5]\d)[.,](\d{3})`
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t].*)?$`)

/**
 * Reads captions as WebVTT (W3C, 4.1), or as SubRip, in which they often come: times and what is said. Styles, regions,
 * notes, places and markup are left out, so that a file of others can do no more than speak.
 *
 * @throws {CaptionsInvalid} naming the line, when a time cannot be read or ends before it begins; beyond 2,000 cues or
 *   200,000 characters; and when nothing is said at all
 */
export function readCaptions(text: string): Cue[] {
  if (text.length > captionsLimitCharacters)
    throw new CaptionsInvalid(`Captions have at most ${captionsLimitCharacters.toLocaleString('en')} characters.`)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const isVtt = /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')
  const firstTime = lines.find((line) => line.includes('-->'))
  if (!isVtt && !/,\d{3}\s+-->/.test(firstTime ?? ''))
    throw new CaptionsInvalid('This is no WebVTT: its first line says WEBVTT. SubRip (.srt) is taken as well.')
  const cues = blocksOf(lines).flatMap((block) => cueOf(block))
  if (cues.length === 0) throw new CaptionsInvalid('Nothing is said in these captions.')
  if (cues.length > mostCues)
    throw new CaptionsInvalid(`At most ${mostCues.toLocaleString('en')} captions go with a video.`)
  return cues.toSorted((a, b) => a.fromMs - b.fromMs)
}

interface Block {
  /** Of its first line, counted from 1. */
  readonly at: number
  readonly lines: readonly string[]
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: { at: number; lines: string[] }[] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') isOpen = false
    else if (isOpen) blocks.at(-1)!.lines.push(line)
    else {
      blocks.push({ at: index + 1, lines: [line] })
      isOpen = true
    }
  }
  return blocks
}

function cueOf({ at, lines }: Block): Cue[] {
  const timed = lines.findIndex((line) => line.includes('-->'))
  if (timed < 0) return []
  const found = timing.exec(lines[timed]!.trim())
  if (!found) throw new CaptionsInvalid(`The time in line ${at + timed} cannot be read. Write 00:01.500 --> 00:04.000.`)
  const [fromMs, toMs] = [msOf(found.slice(1, 5)), msOf(found.slice(5, 9))]
  if (toMs <= fromMs) throw new CaptionsInvalid(`What line ${at + timed} times ends before it begins.`)
  const said = lines
    .slice(timed + 1)
    .map(plain)
    .filter(Boolean)
  return said.length > 0 ? [{ fromMs, toMs, lines: said }] : []
}

const msOf = ([hours = '0', minutes, seconds, ms]: readonly (string | undefined)[]): number =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(ms)

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
}

const plain = (line: string): string =>
  line
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (sign) => signs[sign]!)
    .trim()

/** Writes captions as WebVTT. */
export const writeCaptions = (cues: readonly Cue[]): string =>
  [
    'WEBVTT',
    ...cues.map(({ fromMs, toMs, lines }) => [`${clock(fromMs)} --> ${clock(toMs)}`, ...lines.map(escaped)].join('\n')),
  ].join('\n\n') + '\n'

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function clock(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const seconds = ms / 1_000
  return `${two(seconds / 3_600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${String(ms % 1_000).padStart(3, '0')}`
}
