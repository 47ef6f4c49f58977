import { z } from 'zod'
import { HttpProblem } from './problem.ts'

/** The query of every list: at most 100 a page; `cursor` from the page before. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional().describe('`nextCursor` of the page before; the first page when left out'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** The schema of one page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('null on the last page'),
  })

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/** Wraps a place in a list so that clients do not build upon its parts. */
export const writeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * Reads a place that `writeCursor` wrote.
 *
 * @throws {HttpProblem} 422 `http/cursor-broken` when it does not fit the schema
 */
export function readCursor<Place>(schema: z.ZodType<Place>, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const checked = schema.safeParse(parsed(cursor))
  if (checked.success) return checked.data
  throw new HttpProblem(422, 'http/cursor-broken', 'This cursor is not one of this list. Begin at the first page.', {
    field: 'cursor',
  })
}

/**
 * Makes a page of rows that were read with one more than the limit, so that the last page is known.
 *
 * @param placeOf the place of a row, from which the next page goes on
 */
export function pageFrom<Row>(rows: readonly Row[], limit: number, placeOf: (row: Row) => unknown): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null }
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
