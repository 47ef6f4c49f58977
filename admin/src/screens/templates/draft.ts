import type { Schemas } from '../../api.ts'

/** A template as it is being written. */
export type Draft = Schemas['TemplateDraft']
export type MailDraft = Extract<Draft, { channel: 'email' }>
export type SmsDraft = Extract<Draft, { channel: 'sms' }>
export type PushDraft = Extract<Draft, { channel: 'push' }>
export type MessengerDraft = Extract<Draft, { channel: 'messenger' }>
export type Channel = Draft['channel']
export type MailWords = MailDraft['languages'][string]
export type SmsWords = SmsDraft['languages'][string]
export type PushWords = PushDraft['languages'][string]
export type MessengerWords = MessengerDraft['languages'][string]
export type Block = MailWords['blocks'][number]
export type BlockKind = Block['kind']
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>
export type SimpleBlock = BlockOf<'columns'>['left'][number]
export type SimpleKind = SimpleBlock['kind']

export const channels = ['email', 'sms', 'push', 'messenger'] as const satisfies readonly Channel[]

export const noMail: MailWords = { subject: '', preheader: '', blocks: [] }
export const noSms: SmsWords = { text: '' }
export const noPush: PushWords = { title: '', body: '', link: '/' }
export const noMessenger: MessengerWords = { text: '', link: '', linkText: '', answers: [] }

/** The draft with other words in one language; a language whose words are all gone is left out. */
export function withWords<Kind extends Draft>(draft: Kind, locale: string, words: Kind['languages'][string]): Kind {
  const languages = { ...draft.languages, [locale]: words } as Kind['languages']
  return { ...draft, languages }
}

export const withoutLanguage = (draft: Draft, locale: string): Draft =>
  ({
    ...draft,
    languages: Object.fromEntries(Object.entries(draft.languages).filter(([tag]) => tag !== locale)),
  }) as Draft

/** What is sent to be kept: languages in which nothing is written are left out. */
export function toKeep(draft: Draft): Draft {
  const empty = Object.keys(draft.languages).filter((locale) => !hasWords(draft, locale))
  return empty.reduce<Draft>(withoutLanguage, writtenAnswers(draft))
}

/** Without answers of which nothing is written yet. */
export function writtenAnswers(draft: Draft): Draft {
  if (draft.channel !== 'messenger') return draft
  const languages = Object.entries(draft.languages).map(([locale, { answers = [], ...words }]) => [
    locale,
    { ...words, answers: answers.filter((answer) => answer.trim()) },
  ])
  return { ...draft, languages: Object.fromEntries(languages) as MessengerDraft['languages'] }
}

/** Whether anything is written in a language. */
export function hasWords({ channel, languages }: Draft, locale: string): boolean {
  const words = languages[locale]
  if (!words) return false
  if (channel === 'email') {
    const { subject, preheader, blocks } = words as MailWords
    return Boolean(subject.trim() || preheader.trim() || blocks.length > 0)
  }
  if (channel === 'sms' || channel === 'messenger') return Boolean((words as SmsWords).text.trim())
  const { title, body } = words as PushWords
  return Boolean(title.trim() || body.trim())
}

/** Each block with an id, by which it keeps its place on the screen and is known in other languages. */
export function withIds(draft: Draft): Draft {
  if (draft.channel !== 'email') return draft
  const languages = Object.entries(draft.languages).map(([locale, words]) => [
    locale,
    { ...words, blocks: words.blocks.map((block, at) => (block.id ? block : { ...block, id: `${block.kind}-${at}` })) },
  ])
  return { ...draft, languages: Object.fromEntries(languages) as MailDraft['languages'] }
}
