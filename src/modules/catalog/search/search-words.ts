import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { isLike } from './likeness.ts'
import { soundOf } from './sound.ts'
import { isUnspaced, pairsOf, stemOf, wordsOf } from './words.ts'

/** A shopper's words as a search, and the words she probably meant where hers are known to no product. */
export interface SearchWords {
  /** In the text form of a tsquery. */
  readonly tsquery: string
  /** The whole term with mistyped words replaced; undefined when all words are known. */
  readonly correctedTo?: string
}

const mostWords = 8

interface Heard {
  word: string
  known: boolean
  synonyms: string[] | null
  near: { word: string; sound: string }[] | null
}

const mostNear = 3

/**
 * Reads a term: each word must occur, as it stands, as the beginning of a longer one, or as one of its synonyms; a
 * word that no product has is replaced by those that sound most alike. One query.
 *
 * @returns undefined when the term has no letter or digit
 */
export async function readTerm(read: Read, term: string): Promise<SearchWords | undefined> {
  const words = [...new Set(wordsOf(term.slice(0, 200)))].slice(0, mostWords)
  if (words.length === 0) return undefined
  const heard = await query<Heard>(read, hearing, [
    JSON.stringify(
      words.map((word) => ({ word, stem: stemOf(word), sound: soundOf(stemOf(word)), unspaced: isUnspaced(word) })),
    ),
  ])
  const byWord = new Map(heard.map((each) => [each.word, { ...each, near: nearest(each) }]))
  const parts = words.map((word) => partFor(word, byWord.get(word)!))
  const corrected = words.map((word) => byWord.get(word)!.near[0] ?? word).join(' ')
  const changed = words.some((word) => byWord.get(word)!.near.length > 0)
  return { tsquery: parts.join(' & '), ...(changed && { correctedTo: corrected }) }
}

/** Among words with common trigrams, those a few strokes away. */
function nearest({ word, near }: Heard): string[] {
  const sound = soundOf(stemOf(word))
  const like = (near ?? []).filter((other) => isLike(sound, other.sound))
  return like.slice(0, mostNear).map((other) => other.word)
}

const hearing = `
  select wished.word, known,
    (select array_agg(distinct other) from catalog.synonym, unnest(words) as other
      where synonym.stems @> array[wished.stem]) as synonyms,
    case when not known then (
      select jsonb_agg(jsonb_build_object('word', word, 'sound', sound) order by likeness desc, count desc) from (
        select word.word, word.sound, word.count, similarity(word.sound, wished.sound) as likeness from catalog.word
        where word.sound % wished.sound and word.count > 0
        order by likeness desc, word.count desc limit 12) as alike) end as near
  from jsonb_to_recordset($1::jsonb) as wished (word text, stem text, sound text, unspaced boolean),
  lateral (select exists (
      select from catalog.word
      where word.word ~>=~ wished.stem and word.word ~<~ (wished.stem || chr(1114111)) and word.count > 0)
    or wished.unspaced and exists (
      select from catalog.word where word.count > 0 and word.word like '%' || wished.word || '%')
    or exists (select from catalog.synonym where stems @> array[wished.stem])
    or wished.word ~ '^[0-9]' as known) as vocabulary`

function partFor(word: string, { synonyms, near }: { synonyms: string[] | null; near: readonly string[] }): string {
  const alternatives = [word, ...(synonyms ?? []), ...near].flatMap((each) => {
    const conjunction = wordsOf(each).map(lexemeQuery).join(' & ')
    return conjunction ? [`(${conjunction})`] : []
  })
  return `(${[...new Set(alternatives)].join(' | ')})`
}

/** Endings that Korean puts behind a noun: topic, subject, object, possessive, “and”, “by”. */
const particle = /^(.{2,})(?:은|는|이|가|을|를|의|와|과|로|도)$/u

function lexemeQuery(word: string): string {
  if (!isUnspaced(word)) return word.length > 1 ? `'${stemOf(word)}':*` : `'${word}'`
  const pairs = (text: string) =>
    `(${pairsOf(text)
      .map((pair) => `'${pair}'`)
      .join(' & ')})`
  const noun = particle.exec(word)?.[1]
  return noun ? `(${pairs(word)} | ${pairs(noun)})` : pairs(word)
}
