import type { Block, Channel, Draft, MailWords } from './draft.ts'
import { newId } from './block-changes.ts'
import { letterStart, newsStart, storyStart, thanksStart } from './start-words.ts'
import { templateWords } from './words.ts'

export type Start = keyof typeof templateWords.starts

/** The points to begin from, by what is made. */
export const startsOf: Record<Channel, readonly Start[]> = {
  email: ['story', 'news', 'thanks', 'letter', 'blank'],
  sms: ['sms'],
  push: ['push'],
  messenger: ['messenger'],
}

/** A part without an id: the same one has the same in each language. */
export type StartBlock = Block extends infer One ? (One extends Block ? Omit<One, 'id'> : never) : never
export interface StartWords {
  readonly subject: string
  readonly preheader: string
  readonly blocks: readonly StartBlock[]
}

const mails: Partial<Record<Start, Record<string, StartWords>>> = {
  story: storyStart,
  news: newsStart,
  thanks: thanksStart,
  letter: letterStart,
}

const common = { purpose: 'marketing', tone: 'warm' } as const

/** A new template to begin from, in the languages of the shop that it has words for. */
export function draftFrom(start: Start, locales: readonly string[]): Draft {
  const name = start === 'blank' ? '' : templateWords.starts[start].title
  if (start === 'sms') {
    const languages = spoken(locales, { en: { text: '{{ shop.name }}: ' }, ko: { text: '[{{ shop.name }}] ' } })
    return { channel: 'sms', name, ...common, languages }
  }
  if (start === 'push') {
    const languages = spoken(locales, { en: { title: '', body: '', link: '/' } })
    return { channel: 'push', name, ...common, languages }
  }
  if (start === 'messenger') {
    const none = { text: '', link: '', linkText: '', answers: [] }
    return { channel: 'messenger', name, ...common, languages: spoken(locales, { en: none }) }
  }
  const ids: string[] = []
  const withIds = (blocks: readonly StartBlock[]) =>
    blocks.map((block, at) => ({ ...block, id: (ids[at] ??= newId()) }) as Block)
  const words = Object.entries(mails[start] ?? {}).map(([locale, one]): [string, MailWords] => [
    locale,
    { ...one, blocks: withIds(one.blocks) },
  ])
  const languages = spoken(locales, Object.fromEntries(words))
  return {
    channel: 'email',
    name,
    ...common,
    ...(start === 'thanks' ? { tells: 'serve' as const } : start === 'letter' ? { tells: 'empathise' as const } : {}),
    languages,
  }
}

/** What there is in the shop's languages: `ko-KR` gets what there is in `ko`. */
function spoken<Words>(locales: readonly string[], all: Readonly<Record<string, Words>>): Record<string, Words> {
  const found = locales.map((locale) => [locale, all[locale] ?? all[locale.split('-')[0] ?? '']] as const)
  return Object.fromEntries(found.filter((pair): pair is readonly [string, Words] => pair[1] !== undefined))
}
