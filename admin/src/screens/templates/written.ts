import type { Block } from './draft.ts'

export interface FaceProps<Of extends Block = Block> {
  block: Of
  change: (block: Of) => void
  locale: string
  isFixed: boolean
}

type Worded<Of> = { [Name in keyof Of]-?: NonNullable<Of[Name]> extends string ? Name : never }[keyof Of]

/** What a field of words in a block needs. */
export function written<Of extends Block>(props: FaceProps<Of>, name: Worded<Of>) {
  const { block, change, locale, isFixed } = props
  return {
    value: (block[name] as string | undefined) ?? '',
    onChange: (value: string) => change({ ...block, [name]: value }),
    locale,
    isFixed,
  }
}
