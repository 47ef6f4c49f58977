import type { Address } from '../profiles/index.ts'

export type ExtraKind = 'packaging' | 'service' | 'card' | 'gift' | 'note' | 'insert'

/** Something that belongs in the box beside the goods: each is done and ticked off by the packer. */
export interface PackingExtra {
  readonly id: string
  readonly kind: ExtraKind
  /** What it is, in a word or two: the packaging, the service, the gift. */
  readonly title: string
  /** What the packer does. */
  readonly instruction: string
  /** What is printed or written: the gift message, the note, the words beside a code. */
  readonly text: string | undefined
  /** The insert's own code. */
  readonly code: string | undefined
  /** Whether the packer adds a line by hand. */
  readonly handwritten: boolean
  readonly ticked: Tick | undefined
}

export interface PackingLine {
  readonly lineId: string
  readonly variantId: string
  readonly title: string
  readonly variantTitle: string
  readonly sku: string | undefined
  readonly image: { readonly url: string; readonly alt: string } | undefined
  readonly ordered: number
  readonly sent: number
  /** Units still to be put in a box. */
  readonly left: number
  /** Given by a promotion. */
  readonly gift: boolean
  readonly ticked: Tick | undefined
}

/** Who put it in the box, and when. */
export interface Tick {
  readonly by: string
  readonly at: Date
}

/** All that a packer needs of one order. */
export interface PackingList {
  readonly orderId: string
  readonly number: string
  readonly placedAt: Date
  readonly locale: string
  readonly address: Address | undefined
  readonly deliveryName: string | undefined
  /** Promised days, as dates of the shop's time zone. */
  readonly promise: { readonly from: string; readonly to: string } | undefined
  readonly lines: readonly PackingLine[]
  /** Empty until packing has begun. */
  readonly extras: readonly PackingExtra[]
  /** What the customer wrote to the shop. */
  readonly customerNote: string | undefined
  readonly started: Tick | undefined
  readonly finished: Tick | undefined
}

/** What is stored of an extra beside its kind. */
export interface ExtraContent {
  readonly title: string
  readonly instruction: string
  readonly text?: string | undefined
  readonly code?: string | undefined
  readonly handwritten?: boolean | undefined
}
