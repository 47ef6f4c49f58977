import type { ReviewFilter } from './list-reviews.ts'
import { askedWords, searchOf } from './search-words.ts'

/** Of each thing that was asked, one of the answers; NOTE: its text is the same whatever was asked. */
const isOneOf = `(select bool_and(asked.value ? coalesce(about ->> asked.key, '')) from jsonb_each`

const isSaid = (about: object | undefined): boolean => about !== undefined && Object.keys(about).length > 0

/** The conditions of a filter over `reviews.review`; their text depends only on what is asked for, never on its values. */
export function filterConditions(filter: ReviewFilter, bind: (value: unknown) => string): string[] {
  const { stars = [], withPictures, verified, about, aboutAny, variantId, locale, topic, search } = filter
  const words = search === undefined ? undefined : searchOf(askedWords(search))
  return [
    ...(stars.length > 0 ? [`rating = any(${bind(stars)}::smallint[])`] : []),
    ...(withPictures ? [`media_ids <> '{}'`] : []),
    ...(verified ? ['verified'] : []),
    ...(variantId ? [`variant_id = ${bind(variantId)}`] : []),
    ...(locale ? [`locale = ${bind(locale)}`] : []),
    ...(isSaid(about) ? [`about @> ${bind(JSON.stringify(about))}::jsonb`] : []),
    ...(isSaid(aboutAny) ? [`${isOneOf} (${bind(JSON.stringify(aboutAny))}::jsonb) as asked)`] : []),
    ...(topic ? [`topics @> array[${bind(topic)}::text]`] : []),
    ...(words ? [`words @@ ${bind(words)}::tsquery`] : []),
  ]
}

/** Whether anything is asked for. */
export const isNarrowed = (filter: ReviewFilter): boolean => filterConditions(filter, String).length > 0
