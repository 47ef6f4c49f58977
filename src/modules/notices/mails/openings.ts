import { type Tone, tones } from '../../shop/index.ts'

/** How a mail of an order begins: what happened, then what comes next. */
export interface Opening {
  readonly title: string
  readonly happened: string
  readonly next: string
}

export interface ConfirmationOpening extends Opening {
  /** The title for somebody whose name is known. */
  readonly titleFor: string
  readonly happenedUnpaid: string
  readonly nextUnpaid: string
}

export interface ShippedOpening extends Opening {
  /** That another parcel follows. */
  readonly more: string
}

/** The openings of one language, for each mail in each tone that the merchant may choose. */
export interface Openings {
  readonly confirmation: Readonly<Record<Tone, ConfirmationOpening>>
  readonly shipped: Readonly<Record<Tone, ShippedOpening>>
  readonly delivered: Readonly<Record<Tone, Opening>>
}

/** One mail written in each tone; the subject stays the same, it alone tells what happened. */
export const inEachTone = <Made>(make: (tone: Tone) => Made): Readonly<Record<Tone, Made>> =>
  Object.fromEntries(tones.map((tone) => [tone, make(tone)])) as Record<Tone, Made>

export const titleOf = ({ title, titleFor }: ConfirmationOpening): string =>
  `{% if name != '' %}${titleFor}{% else %}${title}{% endif %}`

export const paidOrAwaited = ({ happened, next, happenedUnpaid, nextUnpaid }: ConfirmationOpening): string =>
  `{% if paid %}${happened} ${next}{% else %}${happenedUnpaid} ${nextUnpaid}{% endif %}`

export const leftAndArrives = ({ happened, next, more }: ShippedOpening): string =>
  `${happened}{% if arrives %} ${next}{% endif %}{% if more %} ${more}{% endif %}`

/** The same where letters may be bold: the day stands out. */
export const withBoldDay = (text: string): string =>
  text.replaceAll('{{ arrives.to }}', '<strong>{{ arrives.to }}</strong>')
