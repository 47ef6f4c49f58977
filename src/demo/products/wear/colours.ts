import { both, type Value } from '../../demo-product.ts'

/** The season's colours; each garment comes in some of them. */
export const colours = {
  Night: ['Night', '밤', '#2f4257'],
  Clay: ['Clay', '흙', '#9b5a41'],
  Moss: ['Moss', '이끼', '#5c6f55'],
  Oat: ['Oat', '귀리', '#d6cbb8'],
  Heather: ['Heather', '들꽃', '#8f7f9c'],
} as const satisfies Record<string, Value>

export type Colour = keyof typeof colours

export const colourOf = (name: Colour): string => colours[name][2]

/** The stitching that goes with it. */
export const seamOf = (name: Colour): string => (name === 'Oat' ? '#9b5a41' : '#e8b98a')

/** A table of body measures in centimetres. */
export const sizeTable = (
  names: Readonly<Record<string, readonly [en: string, ko: string]>>,
  rows: Readonly<Record<string, readonly number[]>>,
  note?: readonly [en: string, ko: string],
) => ({
  unit: 'cm',
  names: Object.fromEntries(Object.entries(names).map(([key, words]) => [key, both(...words)])),
  rows: Object.entries(rows).map(([size, values]) => ({
    size,
    measures: Object.fromEntries(Object.keys(names).map((key, at) => [key, values[at]!])),
  })),
  ...(note ? { note: both(...note) } : {}),
})
