import { hasWords, writtenAnswers, noMail, noMessenger, noPush, noSms, type Draft, type MailDraft } from './draft.ts'
import { finishedOf } from './hollow.ts'

/** What can be shown of a draft, and where its parts stand in the draft itself. */
export interface Trial {
  readonly draft: Draft
  readonly locale: string
  /** Of each part that is shown, its place in the draft. */
  readonly places: readonly number[]
}

/** The draft in one language as far as it is finished; undefined while there is nothing to show. */
export function trialOf(draft: Draft, locale: string): Trial | undefined {
  if (!hasWords(draft, locale)) return undefined
  const common = { ...draft, name: draft.name.trim() || '–', ...senderOf(draft) }
  if (draft.channel !== 'email') {
    const words = { ...noWords[draft.channel], ...writtenAnswers(draft).languages[locale] }
    const isWhole = Object.entries(words).every(([name, value]) => mayLack[draft.channel]?.has(name) || value)
    return isWhole ? { draft: { ...common, languages: { [locale]: words } } as Draft, locale, places: [] } : undefined
  }
  const { words, places } = finishedOf(draft.languages[locale] ?? noMail)
  if (words.blocks.length === 0) return undefined
  const subject = words.subject.trim() || '–'
  return { draft: { ...common, languages: { [locale]: { ...words, subject } } } as Draft, locale, places }
}

const noWords = { sms: noSms, push: noPush, messenger: noMessenger }
/** What a short message may do without. */
const mayLack: Readonly<Record<string, ReadonlySet<string>>> = {
  sms: new Set(),
  push: new Set(['mediaId']),
  messenger: new Set(['mediaId', 'link', 'linkText']),
}

/** A sender of whom only one half is written is not one yet. */
function senderOf({ sender }: Draft): { sender?: Draft['sender'] } {
  return sender && !(sender.name && /^\S+@\S+\.\S+$/.test(sender.replyTo)) ? { sender: undefined } : {}
}

/** All finished languages at once, as the copy check looks at them, with each one's places. */
export function wholeTrial(draft: Draft, locales: readonly string[]) {
  const tags = [...new Set([...locales, ...Object.keys(draft.languages)])]
  const trials = tags.map((locale) => trialOf(draft, locale)).filter((one) => one !== undefined)
  const [first] = trials
  if (!first) return undefined
  const languages = Object.assign({}, ...trials.map((one) => one.draft.languages)) as MailDraft['languages']
  return {
    draft: { ...first.draft, languages } as Draft,
    places: new Map(trials.map((one) => [one.locale, one.places])),
  }
}

/** A place of what was shown, as the place it has in the draft. */
export const realPlace = (place: string, places: readonly number[] | undefined): string =>
  place.replace(/^blocks\.(\d+)/, (all, at: string) => {
    const real = places?.[Number(at)]
    return real === undefined ? all : `blocks.${real}`
  })
