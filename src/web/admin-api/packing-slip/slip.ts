import type { PackingExtra, PackingLine, PackingSlip } from '../../../modules/fulfilment/index.ts'
import { type SlipWord, slipWord } from './words.ts'

/** Paper that slips are printed on. */
export const paperSizes = ['A4', 'A6'] as const
export type PaperSize = (typeof paperSizes)[number]

/** A packing slip as both page and PDF lay it out: what to say, in which order. */
export interface SlipContent {
  readonly heading: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly about: readonly string[]
  readonly lines: readonly SlipLine[]
  /** What the packer does beside the goods. */
  readonly tasks: readonly { readonly text: string; readonly isTicked: boolean }[]
  /** What the recipient reads. */
  readonly said: readonly SaidPart[]
  readonly total: string | undefined
  say(word: SlipWord): string
}

export interface SlipLine {
  readonly units: number
  readonly title: string
  readonly detail: string
  readonly price: string | undefined
  readonly isTicked: boolean
}

export interface SaidPart {
  readonly title: string
  readonly text: string
  readonly code?: string | undefined
  /** Room is left for a line by hand. */
  readonly handwritten?: boolean
}

export function slipContent({ list, prices, ...shop }: PackingSlip): SlipContent {
  const say = (word: SlipWord) => slipWord(word, list.locale)
  return {
    heading: shop.shopName,
    from: shop.shopAddress,
    to: addressLines(list.address),
    about: [
      `${say('order')} ${list.number}`,
      ...(list.deliveryName ? [list.deliveryName] : []),
      ...(list.promise ? [`${say('by')} ${list.promise.to}`] : []),
    ],
    lines: list.lines.filter((line) => line.left > 0).map((line) => lineOf(line, prices?.lines.get(line.lineId), say)),
    tasks: list.extras.map(({ title, instruction, ticked }) => ({
      text: title === instruction ? title : `${title}: ${instruction}`,
      isTicked: ticked !== undefined,
    })),
    said: [
      ...list.extras.flatMap((extra) => saidOf(extra, say) ?? []),
      ...(list.customerNote ? [{ title: say('wish'), text: list.customerNote }] : []),
    ],
    total: prices?.total,
    say,
  }
}

const lineOf = (line: PackingLine, price: string | undefined, say: (word: SlipWord) => string): SlipLine => ({
  units: line.left,
  title: line.title,
  detail: [line.variantTitle, line.sku, line.gift ? say('gift') : ''].filter(Boolean).join(' · '),
  price,
  isTicked: line.ticked !== undefined,
})

function saidOf(extra: PackingExtra, say: (word: SlipWord) => string): SaidPart | undefined {
  if (extra.kind === 'card') return { title: say('card'), text: extra.text ?? '' }
  if (extra.kind === 'note') return { title: say('note'), text: extra.text ?? '', handwritten: extra.handwritten }
  if (extra.kind === 'insert') return { title: say('insert'), text: extra.text ?? '', code: extra.code }
  return undefined
}

function addressLines(address: PackingSlip['list']['address']): string[] {
  if (!address) return []
  const place = [address.postcode, address.city, address.region].filter(Boolean).join(' ')
  return [address.name, address.company, address.line1, address.line2, place, address.country].filter(
    (part): part is string => Boolean(part),
  )
}
