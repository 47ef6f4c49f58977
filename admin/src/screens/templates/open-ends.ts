import { blockWords } from './block-words.ts'
import { noMail, toKeep, type Draft } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import { isHollow } from './hollow.ts'

/** Something without which a template cannot be kept. */
export interface OpenEnd {
  readonly words: string
  /** Where it stands; of the whole when there is none. */
  readonly locale?: string
  readonly place: string
}

/** What has to be written, or taken out, before the draft can be kept. */
export function openEndsOf(given: Draft): OpenEnd[] {
  const draft = toKeep(given)
  const locales = Object.keys(draft.languages)
  return [
    ...(draft.name.trim() ? [] : [{ words: said.nameOpen, place: 'name' }]),
    ...(locales.length > 0 ? [] : [{ words: said.nothingOpen, place: 'subject' }]),
    ...locales.flatMap((locale) => (draft.channel === 'email' ? mailEnds(draft, locale) : [])),
  ]
}

function mailEnds(draft: Extract<Draft, { channel: 'email' }>, locale: string): OpenEnd[] {
  const { subject, blocks } = draft.languages[locale] ?? noMail
  return [
    ...(subject.trim() ? [] : [{ words: said.lackOf.subject, locale, place: 'subject' }]),
    ...(blocks.length > 0 ? [] : [{ words: said.empty, locale, place: 'blocks' }]),
    ...blocks.flatMap((block, at) =>
      isHollow(block)
        ? [
            {
              words: said.lackOf.unfinished(blockWords.nth(blockWords.names[block.kind], at + 1)),
              locale,
              place: `blocks.${at}`,
            },
          ]
        : [],
    ),
  ]
}
