import { CatalogInputInvalid } from '../refusals.ts'

/** Where a page ended: the last product's place in the order, and itself. */
export interface Cursor {
  readonly place: string | number
  readonly id: string
}

export const writeCursor = ({ place, id }: Cursor): string =>
  Buffer.from(JSON.stringify([place, id])).toString('base64url')

/** @throws {CatalogInputInvalid} when it is not a cursor of this order */
export function readCursor(text: string, kind: 'number' | 'string'): Cursor {
  try {
    const [place, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown]
    const fits = typeof place === kind && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)
    if (fits) return { place: place as string | number, id }
  } catch {
    // Not even JSON: refused below like all else that is no cursor.
  }
  throw new CatalogInputInvalid('cursor', 'This is not the cursor of a page in this order. Begin again without it.')
}
