import { createHash } from 'node:crypto'
import { coarseWords } from './coarse-words.ts'

/** What a machine noticed. A mark explains and never publishes or rejects. */
export const markKinds = [
  'duplicate-text',
  'links',
  'profanity',
  'personal-data',
  'burst',
  'emoji-only',
  'over-long',
] as const
export type MarkKind = (typeof markKinds)[number]

export interface Mark {
  readonly kind: MarkKind
  /** What was found: `{ count: 2 }`, `{ words: […] }`, `{ found: ['email'] }`. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** Longer than this is more than others read, in characters. */
const longText = 2_500

/** More than so many reviews from one connection within a day are a burst. */
export const burstFrom = 5

/** What can be noticed in the words alone. NOTE: it is not given the stars, and must not be. */
export function marksOf({ title, body }: { title: string; body: string }): Mark[] {
  const text = `${title}\n${body}`.trim()
  const links = text.match(link)?.length ?? 0
  const words = coarseWords(text)
  const found = personalData(text)
  const characters = Array.from(text).length
  return [
    ...(links > 0 ? [{ kind: 'links', detail: { count: links } } as const] : []),
    ...(words.length > 0 ? [{ kind: 'profanity', detail: { words } } as const] : []),
    ...(found.length > 0 ? [{ kind: 'personal-data', detail: { found } } as const] : []),
    ...(text && !/[\p{L}\p{N}]/u.test(text) ? [{ kind: 'emoji-only', detail: {} } as const] : []),
    ...(characters > longText ? [{ kind: 'over-long', detail: { characters } } as const] : []),
  ]
}

const link = /\b(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]+\.(?:com|net|org|shop|store|xyz|ru|cn|kr|co|io|top|info)\b/gi

const patterns: Readonly<Record<string, RegExp>> = {
  email: /[\w.+-]+@[\w-]+\.[\w.-]+/,
  phone:
    /(?<![\d.])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,4}\)|\d{2,4})[\s.-]\d{3,4}[\s.-]\d{3,4}(?![\d.])|(?<!\d)01[016-9]\d{7,8}(?!\d)/,
  card: /(?<!\d)(?:\d{4}[\s-]?){3}\d{4}(?!\d)/,
  'resident-number': /(?<!\d)\d{6}[\s-]?[1-4]\d{6}(?!\d)/,
  order: /\bD\d{4,}\b/,
}

const personalData = (text: string): string[] =>
  Object.entries(patterns).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))

/**
 * By which the same words are known again, whatever their capitals, spaces and signs; nothing for a text too short to
 * be copied from anywhere.
 */
export function textDigest({ title, body }: { title: string; body: string }): Buffer | undefined {
  const bare = `${title} ${body}`.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return Array.from(bare).length < 24 ? undefined : createHash('sha256').update(bare).digest()
}
