import type { Read } from '../../../kernel/transaction.ts'
import type { Finding, FindingRule } from '../finding.ts'
import { lintMailWords } from './lint-mail-words.ts'

/** What can be said of any text, not only of a mail. */
const ofAnyText: ReadonlySet<FindingRule> = new Set([
  ...(['robot-phrase', 'jargon', 'shouting', 'spam-word', 'forbidden-word', 'word-we-use', 'formality'] as const),
  ...(['emoji', 'sentence-too-long', 'link-without-words'] as const),
])

/** Longer texts are looked at as far as this. */
const mostLetters = 5_000

/**
 * What a careful editor would say of texts that are no mails: a product's, an article's. By the voice of the shop, as
 * mails are judged; of each finding `place` is the part.
 */
export async function lintTexts(
  read: Read,
  languages: Readonly<Record<string, readonly { readonly place: string; readonly plain: string }[]>>,
): Promise<Finding[]> {
  const parts = Object.entries(languages).map(([language, some]) => {
    const looked = some.slice(0, 30)
    const texts = looked.map(({ place, plain }) => ({ key: place, text: withoutLiquid(plain.slice(0, mostLetters)) }))
    return [language, texts.map((one) => ({ ...one, kind: 'text' as const }))] as const
  })
  const findings = await lintMailWords(read, Object.fromEntries(parts))
  return findings.filter(({ rule }) => ofAnyText.has(rule))
}

/** Braces mean nothing here. */
const withoutLiquid = (text: string): string => text.replaceAll(/[{}]/g, ' ')
