import { blockWords } from './block-words.ts'
import type { Block, Draft, MailWords } from './draft.ts'
import { withIds } from './draft.ts'
import { editorWords } from './editor-words.ts'
import { wordsOf } from './missing.ts'
import { wordChanges, type Stretch } from './word-changes.ts'
import { templateWords as said } from './words.ts'

/** What became of one part of a template from one version to another. */
export interface Change {
  readonly what: string
  /** `set` where its words are the same, and something else of it is not. */
  readonly kind: 'new' | 'gone' | 'words' | 'set'
  readonly stretches: readonly Stretch[]
}

export interface LanguageChanges {
  readonly locale: string
  readonly changes: readonly Change[]
}

/** What differs between two versions, of the whole and in each language. */
export function changesBetween(before: Draft, after: Draft): { about: Change[]; languages: LanguageChanges[] } {
  const old = withIds(before)
  const now = withIds(after)
  const locales = [...new Set([...Object.keys(old.languages), ...Object.keys(now.languages)])]
  return {
    about: aboutChanges(old, now),
    languages: locales
      .map((locale) => ({ locale, changes: languageChanges(old, now, locale) }))
      .filter(({ changes }) => changes.length > 0),
  }
}

function aboutChanges(old: Draft, now: Draft): Change[] {
  const names = Object.keys(said.about_) as (keyof typeof said.about_)[]
  return names.flatMap((name) => worded(said.about_[name], shown(old, name), shown(now, name)))
}

function shown(draft: Draft, name: keyof typeof said.about_): string {
  if (name === 'sender') return draft.sender ? `${draft.sender.name}, ${draft.sender.replyTo}` : ''
  return draft[name] ?? ''
}

function worded(what: string, before: string, after: string): Change[] {
  if (before === after) return []
  return [{ what, kind: 'words', stretches: wordChanges(before, after) }]
}

function languageChanges(old: Draft, now: Draft, locale: string): Change[] {
  if (old.channel === 'email' && now.channel === 'email') {
    const none: MailWords = { subject: '', preheader: '', blocks: [] }
    const before = old.languages[locale] ?? none
    const after = now.languages[locale] ?? none
    return [
      ...worded(editorWords.subject, before.subject, after.subject),
      ...worded(editorWords.preheader, before.preheader, after.preheader),
      ...blockChanges(before.blocks, after.blocks),
    ]
  }
  const before = textOf(old, locale)
  const after = textOf(now, locale)
  return worded(editorWords.words, before, after)
}

const textOf = (draft: Draft, locale: string): string =>
  Object.values(draft.languages[locale] ?? {})
    .filter((value) => typeof value === 'string')
    .join('\n')

function blockChanges(before: readonly Block[], after: readonly Block[]): Change[] {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id))
  return [
    ...after.flatMap((block, at) => blockChange(before, block, at)),
    ...gone.map((block): Change => ({
      what: blockWords.names[block.kind],
      kind: 'gone',
      stretches: wordChanges(wordsOf(block), ''),
    })),
  ]
}

function blockChange(before: readonly Block[], block: Block, at: number): Change[] {
  const what = blockWords.nth(blockWords.names[block.kind], at + 1)
  const was = before.findIndex(({ id }) => id === block.id)
  const old = before[was]
  if (!old) return [{ what, kind: 'new', stretches: wordChanges('', wordsOf(block)) }]
  if (wordsOf(old) !== wordsOf(block)) return worded(what, wordsOf(old), wordsOf(block))
  const isSame = JSON.stringify(old) === JSON.stringify(block) && was === at
  return isSame ? [] : [{ what, kind: 'set', stretches: [] }]
}
