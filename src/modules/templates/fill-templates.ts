import type { Read } from '../../kernel/transaction.ts'
import type { MessageOrder } from '../messaging/index.ts'
import { shopSettings } from '../shop/index.ts'
import type { Addressee } from './blocks/addressee.ts'
import { compiledVersion } from './compile.ts'
import { getTemplate } from './find-templates.ts'
import { gather } from './know/gather.ts'
import { type KnownPerson, knowPeople, type PersonToWrite } from './know/people.ts'
import { needsOf } from './needs.ts'
import type { Template } from './template.ts'
import { CannotWrite, writeTo } from './write-to.ts'

export type { PersonToWrite } from './know/people.ts'

/** A message to somebody that is ready to be ordered. */
export interface Filled {
  readonly profileId: string
  readonly order: Pick<MessageOrder, 'content' | 'locale' | 'purpose' | 'tells' | 'sender' | 'digest' | 'template'>
}

/** Somebody to whom nothing could be written. */
export interface Lacking {
  readonly profileId: string
  /** Where, in which language, and what is missing. */
  readonly lacks: string
}

/** So many people are read about together. */
const batch = 500

/**
 * Writes a template to many people, each in her language with what she alone is shown. One for whom something is missing
 * lacks a message and says what; the others are written all the same. The number of queries depends on the template,
 * never on the people of a batch of 500.
 *
 * @param version the one that stands now when left out
 * @param origin where the shop stands, without a slash at the end: `https://shop.example`
 * @returns in the order of the people
 * @throws {TemplateUnknown}, {TemplateVersionUnknown}
 */
export async function fillTemplates(
  read: Read,
  {
    templateId,
    version,
    people,
    origin,
  }: { templateId: string; version?: number | undefined; people: readonly PersonToWrite[]; origin: string },
): Promise<(Filled | Lacking)[]> {
  const template = await getTemplate(read, templateId, version)
  const filled: (Filled | Lacking)[] = []
  for (let from = 0; from < people.length; from += batch)
    filled.push(...(await fillBatch(read, template, people.slice(from, from + batch), origin)))
  return filled
}

async function fillBatch(
  read: Read,
  template: Template,
  people: readonly PersonToWrite[],
  origin: string,
): Promise<(Filled | Lacking)[]> {
  const shop = await shopSettings(read)
  const languages = Object.keys(template.content.languages)
  const compiled = languages.map((language) => compiledVersion(template, language))
  const needs = needsOf(template.content, compiled)
  const filled = new Map<PersonToWrite, Filled | Lacking>()
  for (const round of roundsOf(people)) {
    const known = await knowPeople(read, round, { shop, languages })
    const ready = await gather(read, [...known.values()], needs, { shop, origin })
    for (const person of round) {
      const { profileId } = person
      const her = known.get(profileId)
      const lacks = 'Nobody has this id, or she was erased.'
      filled.set(person, her ? fillFor(template, her, ready.get(profileId)!) : { profileId, lacks })
    }
  }
  return people.map((person) => filled.get(person)!)
}

/** Nearly always one: somebody who is written to about two things stands once in each. */
function roundsOf(people: readonly PersonToWrite[]): PersonToWrite[][] {
  const rounds: PersonToWrite[][] = []
  const times = new Map<string, number>()
  for (const person of people) {
    const round = times.get(person.profileId) ?? 0
    times.set(person.profileId, round + 1)
    const there = (rounds[round] ??= [])
    there.push(person)
  }
  return rounds
}

function fillFor(template: Template, person: KnownPerson, her: Addressee): Filled | Lacking {
  const { profileId, locale, language } = person
  const { purpose, sender } = template.content
  const { id, version, tells } = template
  try {
    const { content, digest } = writeTo(compiledVersion(template, language), her, {
      template: `template:${id}`,
      locale,
    })
    return {
      profileId,
      order: {
        ...{ content, locale, purpose, tells, template: { id, version, by: template.changedBy } },
        ...(sender && { sender }),
        ...(digest && purpose !== 'order' && { digest }),
      },
    }
  } catch (error) {
    if (error instanceof CannotWrite) return { profileId, lacks: error.message }
    throw error
  }
}
