import { textRuleFor } from './text-rule.ts'

export interface AdvertisingWords {
  readonly text: string
  /** Of the number that it goes to. */
  readonly country: string | undefined
  /** BCP 47. */
  readonly locale: string
  readonly shopName: string
  /** A number at which saying no costs nothing, where the shop has one: `080-123-4567`. */
  readonly freeOptOutNumber: string | undefined
}

/**
 * A text of advertising as it leaves: with the mark of its country, who sends it, and the way out.
 *
 * @returns undefined where the country asks for a number that costs nothing and the shop has none: it must not leave
 */
export function advertisingText({
  text,
  country,
  locale,
  shopName,
  freeOptOutNumber,
}: AdvertisingWords): string | undefined {
  const rule = textRuleFor(country)
  const isKorean = locale.startsWith('ko')
  const wayOut =
    rule.wayOut === 'free-number'
      ? freeOptOutNumber && `${isKorean ? '무료수신거부' : 'Free opt-out 무료수신거부'} ${freeOptOutNumber}`
      : isKorean
        ? '그만 받기: STOP 회신'
        : 'Reply STOP to end'
  if (!wayOut) return undefined
  return `${rule.mark ?? ''}${shopName}: ${text.trim()}\n${wayOut}`
}
