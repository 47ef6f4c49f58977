import type { Read } from '../../../kernel/transaction.ts'
import { shopSettings } from '../../shop/index.ts'
import { compile, PlaceBroken } from '../compile.ts'
import { type Finding, findingWeights } from '../finding.ts'
import { voiceOf } from '../save-voice.ts'
import type { TemplateInput } from '../template.ts'
import type { Voice } from '../voice.ts'
import type { Rule } from './rule.ts'
import { linksIn, saidIn } from './said-in.ts'
import { altRule, honestyRule, lengthRule, linkRule, subjectRule } from './shape-rules.ts'
import { emojiRule, formalityRule, nameRule, wordListRule } from './voice-rules.ts'
import { phraseRule, readabilityRule, shoutingRule } from './word-rules.ts'

const rules: readonly Rule[] = [
  ...[subjectRule, honestyRule, altRule, linkRule, lengthRule],
  ...[phraseRule, shoutingRule, wordListRule, formalityRule, emojiRule, nameRule, readabilityRule],
]

const mostFindings = 200

/**
 * What a careful editor would say of a template, by the voice of the shop: the heaviest first, at most 200. Two queries at
 * most; nothing is refused for it but what could never be written out.
 */
export async function lintTemplate(read: Read, input: TemplateInput): Promise<Finding[]> {
  const voice = await voiceOf(read)
  const { locales } = await shopSettings(read)
  return findingsOf(input, voice, locales)
}

/** The same by a voice and the shop's languages as they are given. */
export function findingsOf(input: TemplateInput, voice: Voice, locales: readonly string[]): Finding[] {
  const languages = Object.keys(input.languages)
  const all = [
    ...languages.flatMap((language) => brokenIn(input, language)),
    ...languages.flatMap((language) => {
      const said = saidIn(input, language)
      const reading = {
        input,
        language,
        isKorean: language.startsWith('ko'),
        said,
        links: linksIn(input, language),
        voice,
      }
      return rules.flatMap((rule) => rule(reading))
    }),
    ...locales.filter((locale) => !languages.includes(locale)).map(missing),
  ]
  return all
    .toSorted((a, b) => findingWeights.indexOf(a.weight) - findingWeights.indexOf(b.weight))
    .slice(0, mostFindings)
}

function brokenIn(input: TemplateInput, language: string): Finding[] {
  try {
    compile(input, language)
    return []
  } catch (error) {
    if (!(error instanceof PlaceBroken)) throw error
    const place = error.field.slice(`languages.${language}.`.length)
    const rule = error.message.startsWith('Nothing is called') ? 'name-unknown' : 'liquid-broken'
    const why = 'It could never be written out, so it cannot be saved.'
    return [{ rule, weight: 'refuse', language, place, words: '', why, mend: error.message }]
  }
}

const missing = (language: string): Finding => ({
  ...{ rule: 'language-missing', weight: 'mend', language, place: '', words: language },
  why: 'The shop speaks this language; who reads it gets the message in another.',
  mend: 'Write it in this language too.',
})
