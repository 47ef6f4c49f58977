import { expect, it } from 'vitest'
import { z } from 'zod'
import { pageFrom, pageQuery, readCursor, writeCursor } from './page.ts'

const place = z.object({ id: z.int() })

it('a list ends where fewer rows than asked for plus one were read', () => {
  const rows = [{ id: 1 }, { id: 2 }, { id: 3 }]
  expect(pageFrom(rows, 3, (row) => row)).toEqual({ items: rows, nextCursor: null })
  const page = pageFrom(rows, 2, (row) => row)
  expect(page.items).toEqual([{ id: 1 }, { id: 2 }])
  expect(readCursor(place, page.nextCursor!)).toEqual({ id: 2 })
})

it.each(['', '%%%', 'bm9uc2Vuc2U', writeCursor({ id: 'x' }), writeCursor(null)])(
  'the cursor %j is refused',
  (cursor) => {
    expect(() => readCursor(place, cursor)).toThrow(
      expect.objectContaining({ status: 422, code: 'http/cursor-broken' }),
    )
  },
)

it('a page has 1 to 100 items, 20 unless told', () => {
  expect(pageQuery.parse({})).toEqual({ limit: 20 })
  expect(pageQuery.safeParse({ limit: '0' }).success).toBe(false)
  expect(pageQuery.safeParse({ limit: '101' }).success).toBe(false)
})
