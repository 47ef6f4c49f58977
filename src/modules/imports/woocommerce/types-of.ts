import type { Row } from '../file/row.ts'

/** The words of the column Type: `simple, virtual`; the kind is one of them, nothing said means simple. */
export const typesOf = ({ cells }: Row): ReadonlySet<string> =>
  new Set(
    (cells['types'] ?? 'simple')
      .toLowerCase()
      .split(',')
      .map((type) => type.trim()),
  )
