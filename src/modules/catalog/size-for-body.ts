import type { SizeTable } from './attribute.ts'

/** How somebody likes to wear it. */
export const fitWishes = ['close', 'regular', 'loose'] as const
export type FitWish = (typeof fitWishes)[number]

/** Measures of a body; all else in a table (its length, its hem) says how the thing is cut. */
const ofBody = new Set(
  'bust chest under under-bust waist hip hips thigh neck shoulder shoulders wrist head foot foot-length foot-width'.split(
    ' ',
  ),
)

type Table = Pick<SizeTable, 'unit'> & {
  readonly rows: readonly { readonly size: string; readonly measures: Readonly<Record<string, number>> }[]
}

/** What a size table says of one body. */
export interface SizeForBody {
  /** Its row in the table. */
  readonly at: number
  readonly size: string
  /** The size on the other side, where the body lies near the border between two. */
  readonly other: string | undefined
  /** What each measure alone says, the largest decides. */
  readonly byMeasure: readonly { readonly measure: string; readonly size: string }[]
  /** She is smaller or larger than the table goes. */
  readonly isOutside: boolean
}

const centimetres = { cm: 1, mm: 0.1, in: 2.54 }
/** In sizes: whoever likes it close takes the smaller one a little earlier. */
const shifts: Readonly<Record<FitWish, number>> = { close: -0.3, regular: 0, loose: 0.3 }
/** So near the border, in sizes, either may fit. */
const borderWidth = 0.15
/** So far beyond its ends the table says nothing any more. */
const reach = 0.75

/** Which of a table's measures somebody can take of herself, in the table’s order. */
export function bodyMeasuresOf(table: Pick<Table, 'rows'>): readonly string[] {
  const measures = [...new Set(table.rows.flatMap((row) => Object.keys(row.measures)))]
  return measures.filter((measure) => ofBody.has(measure) && scaleOf(table, measure).length > 1)
}

/**
 * The size that a table gives a body. Each measure is a place between two rows; the largest place decides, because what
 * is too narrow anywhere cannot be worn. At half way the larger size is taken.
 *
 * @param measuresCm by the table’s names, in centimetres; others are passed over
 * @returns undefined where no measure is one of the table
 */
export function sizeForBody(
  table: Table,
  measuresCm: Readonly<Record<string, number>>,
  wish: FitWish = 'regular',
): SizeForBody | undefined {
  const places = bodyMeasuresOf(table).flatMap((measure) => {
    const value = measuresCm[measure]
    if (value === undefined) return []
    return [{ measure, place: placeOn(scaleOf(table, measure), value / centimetres[table.unit]) }]
  })
  if (places.length === 0) return undefined
  const last = table.rows.length - 1
  const place = whole(Math.max(...places.map((each) => each.place)) + shifts[wish])
  const at = rowAt(place, last)
  const border = Math.floor(place) + 0.5
  const beyond = at > border ? at - 1 : at + 1
  const isNear = whole(Math.abs(place - border)) <= borderWidth && border > 0 && border < last
  return {
    at,
    size: table.rows[at]!.size,
    other: isNear ? table.rows[beyond]?.size : undefined,
    byMeasure: places.map((each) => ({ measure: each.measure, size: table.rows[rowAt(each.place, last)]!.size })),
    isOutside: place < -reach || place > last + reach,
  }
}

/** To millionths: what is half way in inches is half way in centimetres. */
const whole = (place: number): number => Math.round(place * 1e6) / 1e6

const rowAt = (place: number, last: number): number => Math.min(last, Math.max(0, Math.round(whole(place))))

type Mark = readonly [row: number, value: number]

/** Where the rows lie on one measure; empty unless it grows from row to row. */
function scaleOf(table: Pick<Table, 'rows'>, measure: string): readonly Mark[] {
  const marks = table.rows.flatMap(({ measures }, row): Mark[] =>
    measures[measure] === undefined ? [] : [[row, measures[measure]]],
  )
  return marks.every(([, value], at) => at === 0 || value > marks[at - 1]![1]) ? marks : []
}

/** The row, with fractions between two; beyond the ends it goes on as between the nearest two. */
function placeOn(scale: readonly Mark[], value: number): number {
  const found = scale.findIndex(([, mark]) => mark >= value)
  const above = found === -1 ? scale.length - 1 : Math.max(1, found)
  const [[lowRow, low], [highRow, high]] = [scale[above - 1]!, scale[above]!]
  return lowRow + ((value - low) / (high - low)) * (highRow - lowRow)
}
