import type { Read } from '../../kernel/transaction.ts'
import { previewDraft } from '../messaging/index.ts'
import { getProfile } from '../profiles/index.ts'
import { shopSettings } from '../shop/index.ts'
import type { Addressee } from './blocks/addressee.ts'
import { checkWords } from './check-words.ts'
import { compile } from './compile.ts'
import { gather } from './know/gather.ts'
import { exampleAddressee, examplePerson } from './know/example-person.ts'
import { knowPeople, type KnownPerson } from './know/people.ts'
import { needsOf } from './needs.ts'
import type { TemplateInput } from './template.ts'
import { CannotWrite, type WrittenMessage, writeTo } from './write-to.ts'

/** How a message looks to somebody. */
export interface Preview {
  readonly locale: string
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  readonly link: string
  /** Of a message on a platform: what stands on the link, what she may press, and the address of the picture. */
  readonly linkText: string
  readonly answers: readonly string[]
  readonly picture: string
  readonly warnings: string[]
  readonly lacks: string | null
}

export interface Trial {
  /** As it stands in the editor. */
  readonly draft: TemplateInput
  readonly locale: string
  /** As whom; a made-up regular when left out, of whom everything is known. */
  readonly profileId?: string | undefined
  readonly origin: string
}

/**
 * Writes a draft as somebody would get it. Nothing is written down.
 *
 * @throws {WordsInvalid} where a word could never be said
 * @throws {ProfileUnknown} when nobody has this id
 */
export async function previewTemplate(read: Read, trial: Trial): Promise<Preview> {
  checkWords(trial.draft)
  const { person, her, warnings } = await addresseeFor(read, trial)
  const { language, locale } = person
  const nothing = { subject: '', preheader: '', html: '', text: '', link: '', ...noButtons }
  try {
    const written = writeTo(compile(trial.draft, language), her, { template: 'template:draft', locale })
    const shown = await shownFrom(read, written, { locale, purpose: trial.draft.purpose, origin: trial.origin })
    return { locale: language, ...shown, warnings, lacks: null }
  } catch (error) {
    if (error instanceof CannotWrite) return { locale: language, ...nothing, warnings, lacks: error.message }
    throw error
  }
}

/** Who a trial is written to, with all that is known of her. */
export async function addresseeFor(
  read: Read,
  { draft, locale, profileId, origin }: Trial,
): Promise<{ person: KnownPerson; her: Addressee; warnings: string[] }> {
  const shop = await shopSettings(read)
  const languages = Object.keys(draft.languages)
  const needs = needsOf(
    draft,
    languages.map((language) => compile(draft, language)),
  )
  if (profileId) await getProfile(read, profileId)
  const known = profileId
    ? (await knowPeople(read, [{ profileId }], { shop, languages, asked: locale })).get(profileId)
    : undefined
  const person = known ?? examplePerson({ shop, languages, asked: locale })
  const found = (await gather(read, [person], needs, { shop, origin })).get(person.profileId)!
  const warnings: string[] = []
  const warn = (words: string): void => {
    if (!warnings.includes(words)) warnings.push(words)
  }
  const her = { ...found, warn }
  return { person, warnings, her: known ? her : await exampleAddressee(read, her, { needs, person, shop, origin }) }
}

async function shownFrom(
  read: Read,
  { content, seen }: WrittenMessage,
  about: { locale: string; purpose: TemplateInput['purpose']; origin: string },
): Promise<Omit<Preview, 'locale' | 'warnings' | 'lacks'>> {
  if (content.channel !== 'email') return { ...noButtons, ...withoutGaps(seen), html: '' }
  const { html, text } = await previewDraft(read, { mail: content.mail, ...about })
  return { ...noButtons, ...withoutGaps(seen), html, text }
}

const noButtons = { linkText: '', answers: [], picture: '' }

const withoutGaps = ({ linkText = '', answers = [], picture = '', ...seen }: WrittenMessage['seen']) => ({
  ...seen,
  ...{ linkText, answers, picture },
})
