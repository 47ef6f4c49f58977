import type { BenchDatabase } from './database.ts'

/** One kind of list, and what is asked for in each round. */
export interface Asked {
  readonly words: string
  readonly query: (round: number) => string
  /** Nothing fits, and that takes no longer. */
  readonly isEmpty?: boolean
}

const sorts = ['helpful', 'newest', 'highest', 'lowest'] as const
type Sort = (typeof sorts)[number]
const places = {
  newest: `floor(extract(epoch from created_at) * 1000)`,
  helpful: 'helpful',
  highest: 'rating',
  lowest: 'rating',
} as const

const filters: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['everything', {}],
  ['one star', { stars: '1' }],
  ['five stars', { stars: '5' }],
  ['one and five stars', { stars: '1,5' }],
  ['two and three stars', { stars: '2,3' }],
  ['verified', { verified: 'true' }],
  ['pictures', { pictures: 'true' }],
  ['a rare language', { language: 'de' }],
  ['what reviewers say of themselves', { about: 'height=below-160' }],
  ['people like me', { about: 'height=below-160', near: 'true' }],
  ['a variant', { variant: 'variant' }],
  ['a variant in a rare language, verified', { variant: 'variant', language: 'de', verified: 'true' }],
  ['a common word', { q: 'comfortable' }],
  ['a rare word', { q: 'quiboran' }],
  ['a beginning of many words', { q: 'co' }],
  ['two words, one short', { q: 'a heel' }],
  ['three words', { q: 'comfortable rain office' }],
  ['a Korean word', { q: '사이즈' }],
  ['a topic of half of all', { topic: 'fit' }],
  ['a topic of one in a hundred', { topic: 'scent' }],
  ['a topic, one star and a word', { topic: 'fit', stars: '1', q: 'comfortable' }],
  ['pictures, one star, verified', { pictures: 'true', stars: '1', verified: 'true' }],
  ['pictures, two stars, a rare language', { pictures: 'true', stars: '2', language: 'de' }],
  ['a rare language, height and a word', { language: 'de', about: 'height=below-160', q: 'sole' }],
  ['one star and a rare word', { stars: '1', q: 'ranboboha' }],
  ['a word and three stars, verified', { stars: '3', verified: 'true', q: 'stitching' }],
]

const words = (more: Record<string, string>): string => new URLSearchParams({ limit: '24', ...more }).toString()

/** The product whose lists are asked for. */
export const mostWords = 'most-words'
const largest = `(select id from catalog.product where handle = '${mostWords}')`

/** Every filter in every order, and deep pages: the place of a review in the middle and near the end is looked up. */
export async function asksFor(db: BenchDatabase, count: number): Promise<Asked[]> {
  const { rows } = await db.pool.query<{ variant: string }>(
    `select variant_id as variant from reviews.review where product_id = ${largest} limit 1`,
  )
  const shallow = filters.flatMap(([name, filter]) =>
    sorts.map((sort) => ({
      words: `${name}, ${sort}`,
      query: () => words({ ...filter, ...('variant' in filter && rows[0]), sort }),
      isEmpty: 'q' in filter,
    })),
  )
  const deep: Asked[] = []
  for (const sort of sorts) {
    for (const [depth, share] of [
      ['half way', 0.5],
      ['near the end', 0.95],
    ] as const) {
      const cursor = await cursorAt(db, sort, Math.floor(count * share))
      const few: [string, Record<string, string>][] = [
        ['everything', {}],
        ['four stars', { stars: '4' }],
        ['pictures and verified', { pictures: 'true', verified: 'true' }],
        ['a word', { q: 'gravel' }],
      ]
      for (const [name, filter] of few)
        deep.push({
          words: `${name}, ${sort}, ${depth}`,
          query: () => words({ ...filter, sort, cursor }),
          isEmpty: true,
        })
    }
  }
  return [...shallow, ...deep]
}

async function cursorAt(db: BenchDatabase, sort: Sort, offset: number): Promise<string> {
  const order = sort === 'newest' ? 'created_at' : sort === 'lowest' ? '6 - rating' : places[sort]
  const { rows } = await db.pool.query<{ place: string; id: string }>(
    `select ${places[sort]} as place, id from reviews.review
     where state = 'published' and product_id = ${largest}
     order by ${order} desc, id desc offset $1 limit 1`,
    [offset],
  )
  const { place, id } = rows[0]!
  return Buffer.from(JSON.stringify({ place: Number(place), id })).toString('base64url')
}
