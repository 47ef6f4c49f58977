import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { wordsOf } from '../templates/index.ts'
import { topicNames } from '../topics/index.ts'
import type { Copy } from './copy/copy.ts'
import type { IdealFinding } from './finding.ts'
import type { Her } from './her.ts'
import { aboutUsRule, levelRule, toneRule } from './rules/about-her.ts'
import { fewestToKnow, hardWordsOf } from './rules/hard-words.ts'
import { neverRule, unsaidRule, wantsRule, wordsRule } from './rules/her-words.ts'
import type { Rule } from './rules/rule.ts'
import { nameIn, worriesRule } from './rules/worries.ts'

const rules: readonly Rule[] = [
  ...[neverRule, aboutUsRule, levelRule, toneRule, wantsRule, wordsRule, unsaidRule, worriesRule],
]
/** Of one text; whoever wrote more against her than that begins anew. */
export const mostFindings = 50

interface ProductWorry {
  readonly productId: string
  readonly topic: string
  readonly negative: number
}

/** A topic that fewer of her reviews of a product speak against is chance. */
const fewestOfProduct = 2

/**
 * What of some texts does not fit the ideal customer, each by itself, what should be mended first; at most 50 of each.
 * The same words and the same picture always give the same answer. Three queries, however many texts.
 *
 * @param her see `knowHer`
 */
export async function checkCopies(read: Read, her: Her, copies: readonly Copy[]): Promise<IdealFinding[][]> {
  if (!her.isPictured) return copies.map(() => [])
  const plains = copies.map(({ languages }) =>
    Object.fromEntries(
      Object.entries(languages).map(([tag, parts]) => [tag, parts.map(({ plain }) => plain).join('\n')]),
    ),
  )
  const unsaid = await unsaidAmong(
    read,
    her,
    plains.flatMap((one) => Object.values(one)),
  )
  const worries = await worriesOf(read, copies)
  const names = await topicNames(read)
  return copies.map(({ languages, productId }, at) => {
    const findings = Object.entries(languages).flatMap(([language, parts]) => {
      const plain = plains[at]![language]!
      if (!plain.trim()) return []
      const isKorean = /^ko(-|$)/i.test(language)
      const copy = {
        ...{ language, isKorean, parts, plain, her, length: wordsOf(plain).length },
        unsaid: new Set(/^en(-|$)/i.test(language) ? hardWordsOf(plain).filter((word) => unsaid.has(word)) : []),
        productWorries: worries
          .filter((one) => one.productId === productId)
          .map(({ topic, negative }) => ({ topic, negative, name: nameIn(names.get(topic)?.name ?? {}, language) })),
      }
      return rules.flatMap((rule) => rule(copy))
    })
    return [...lackingOf(her, languages), ...findings]
      .toSorted((a, b) => Number(a.weight === 'consider') - Number(b.weight === 'consider'))
      .slice(0, mostFindings)
  })
}

/** Languages that she reads and the text does not have. */
function lackingOf(her: Her, languages: Copy['languages']): IdealFinding[] {
  const there = Object.keys(languages).filter((tag) => languages[tag]!.some(({ plain }) => plain.trim()))
  if (there.length === 0) return []
  return her.picture.languages
    .filter((tag) => !there.includes(tag))
    .map((language) => ({
      ...{ rule: 'language-of-hers-missing', weight: 'mend', language, place: '', words: '' },
      why: 'She reads this language, and the text does not have it.',
      mend: 'Write it in this language too.',
    }))
}

async function unsaidAmong(read: Read, her: Her, plains: readonly string[]): Promise<Set<string>> {
  if (her.reviews.here + her.reviews.there < fewestToKnow) return new Set()
  const hard = [...new Set(plains.flatMap(hardWordsOf))]
  const rows = await query<{ word: string }>(
    read,
    `select word from unnest($1::text[]) as word
     where not exists (select from ideal_customer.word as said where said.word = word.word)`,
    [hard],
  )
  return new Set(rows.map(({ word }) => word))
}

const worriesOf = (read: Read, copies: readonly Copy[]): Promise<ProductWorry[]> =>
  query<ProductWorry>(
    read,
    `select product_id as "productId", topic, negative from ideal_customer.worry
     where product_id = any($1::uuid[]) and negative >= ${fewestOfProduct} order by negative desc, topic`,
    [copies.flatMap(({ productId }) => productId ?? [])],
  )
