import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { listQuestions } from './list-questions.ts'
import type { ShownQuestion } from './post.ts'
import { tongues } from './question-query.ts'

/** So many are offered. */
const most = 3

/** So many of a product's questions are looked through in each language: those whose answers helped most. */
const lookedThrough = 300

/** Say nothing of what is asked. */
const smallWords = new Set(
  (
    'a an and any are as at be by can could did do does for from has have how i if in is it its me my of on or ' +
    'please should so than that the them there these they this to was what when where which who why will with would ' +
    'you your 이 이거 이건 그 그거 저 저는 제가 좀 혹시 있나요 있어요 있을까요 인가요 되나요 될까요 할까요 하나요 수 것 거 어떤가요 어때요'
  ).split(' '),
)

/**
 * What a question is about, each as the beginning of a word: English words without what bends at their end, Korean ones
 * by their first two syllables, before which no ending stands.
 */
export function tellingWords(text: string): string[] {
  const words =
    text
      .slice(0, 1_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !smallWords.has(word) && Array.from(word).length > 1)
  const stems = telling.map((word) =>
    /\p{Script=Hangul}/u.test(word)
      ? Array.from(word).slice(0, 2).join('')
      : word.length > 4
        ? word.replace(/(?:ing|ed|es|s|e)$/, '')
        : word,
  )
  return [...new Set(stems)].slice(0, 12)
}

/**
 * Answered questions of a product that ask much the same: at least half of the words that tell something, and two of
 * them where there are two. Most alike first, at most three.
 */
export async function similarQuestions(
  read: Read,
  { productId, body, locale }: { productId: string; body: string; locale: string },
): Promise<ShownQuestion[]> {
  const words = tellingWords(body)
  if (words.length === 0) return []
  const rows = await query<{ id: string }>(
    read,
    `with ${tongues}
     select id from (
       select id, helpful, (select count(*) from unnest($2::text[]) as word where words @@ word::tsquery) as shared
       from tongue cross join lateral (select id, helpful, words from reviews.post
         where product_id = $1 and kind = 'question' and state = 'published' and post.locale = tongue.locale
           and (answers > 0) = true order by helpful desc, id desc limit ${lookedThrough}) as near) as found
     where shared >= $3 order by shared desc, helpful desc, id desc limit ${most}`,
    [productId, words.map((word) => `'${word}':*`), Math.max(Math.min(2, words.length), Math.ceil(words.length / 2))],
  )
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const found = await listQuestions(read, { productId, ids, locale, limit: most, answersEach: 2 })
  return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}
