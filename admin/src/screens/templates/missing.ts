import { blockWords } from './block-words.ts'
import { hasWords, type Block, type Draft, type MailWords } from './draft.ts'
import { editorWords } from './editor-words.ts'
import { isHollow } from './hollow.ts'

const said = editorWords.lackOf

/** Something that is open in one language; `place` where it is about one part. */
export interface Lack {
  readonly words: string
  readonly place?: string
}

/** What is missing in a language, compared with the one it is translated from. */
export function lacksOf(draft: Draft, locale: string, from: string): Lack[] {
  if (!hasWords(draft, locale)) return [{ words: said.none }]
  if (draft.channel !== 'email') return same(draft, locale, from) ? [{ words: said.same(said.words) }] : []
  const words = draft.languages[locale]!
  const other = locale === from ? undefined : draft.languages[from]
  return [
    ...(words.subject.trim() ? [] : [{ words: said.subject, place: 'subject' }]),
    ...(other?.preheader.trim() && !words.preheader.trim() ? [{ words: said.preheader, place: 'preheader' }] : []),
    ...words.blocks.flatMap((block, at) => openOf(block, at, other)),
    ...missingOf(words, other).map((block) => ({ words: said.part(blockWords.names[block.kind]) })),
  ]
}

const same = (draft: Draft, locale: string, from: string): boolean =>
  locale !== from && JSON.stringify(draft.languages[locale]) === JSON.stringify(draft.languages[from])

function openOf(block: Block, at: number, other: MailWords | undefined): Lack[] {
  const place = `blocks.${at}`
  const name = blockWords.nth(blockWords.names[block.kind], at + 1)
  if (isHollow(block)) return [{ words: said.unfinished(name), place }]
  const twin = other?.blocks.find(({ id }) => id === block.id)
  const words = twin && wordsOf(block)
  return words && words === wordsOf(twin) ? [{ words: said.same(name), place }] : []
}

/** Parts of the other language of which this one has none. */
export function missingOf(words: MailWords, other: MailWords | undefined): Block[] {
  const own = new Set(words.blocks.map(({ id }) => id))
  return (other?.blocks ?? []).filter(({ id }) => !own.has(id))
}

/** What of a part has to be translated: all its words, none of its settings. */
export function wordsOf(block: Block): string {
  if (block.kind === 'columns') return [...block.left, ...block.right].map(wordsOf).join('\n')
  const { text, title, caption, kicker, greeting, note, button } = block as Partial<Record<Worded, string>>
  return [kicker, title, text, caption, greeting, note, button].filter(Boolean).join('\n')
}

type Worded = 'text' | 'title' | 'caption' | 'kicker' | 'greeting' | 'note' | 'button'

/** The words with the parts that the other language has more, each behind the one that it follows there. */
export function withMissing(words: MailWords, other: MailWords): MailWords {
  const blocks = [...words.blocks]
  for (const [at, block] of other.blocks.entries()) {
    if (blocks.some(({ id }) => id === block.id)) continue
    const before = other.blocks.slice(0, at).findLast(({ id }) => blocks.some((one) => one.id === id))
    blocks.splice(before ? blocks.findIndex(({ id }) => id === before.id) + 1 : 0, 0, structuredClone(block))
  }
  return { ...words, blocks }
}
