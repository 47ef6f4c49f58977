import type { Row } from '../file/row.ts'
import { listOf } from '../reading-cells.ts'

export interface WooAttribute {
  readonly name: string
  readonly values: readonly string[]
}

/** The columns `Attribute 1 name`, `Attribute 1 value(s)` and so on; those without a name are none. */
export function attributesOf({ cells }: Row): WooAttribute[] {
  const numbers = Object.keys(cells).flatMap((field) => /^attribute (\d+) name$/.exec(field)?.[1] ?? [])
  return numbers
    .toSorted((a, b) => Number(a) - Number(b))
    .map((number) => ({
      name: cells[`attribute ${number} name`]!,
      values: listOf(cells[`attribute ${number} value(s)`]),
    }))
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
