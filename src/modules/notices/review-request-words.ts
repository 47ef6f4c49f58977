import type { Asking } from '../reviews/index.ts'

/** So much of a title fits beside the rest of a text that costs little. */
const titleCharacters = 36

/** What is asked about, in few characters: `Court sneaker and 2 more`. */
function thingsOf({ lines, order }: Asking): string {
  const title = lines[0]!.title
  const short = title.length > titleCharacters ? `${title.slice(0, titleCharacters - 1).trimEnd()}...` : title
  const more = lines.length - 1
  if (more === 0) return short
  return isKorean(order.locale) ? `${short} 외 ${more}개` : `${short} and ${more} more`
}

const isKorean = (locale: string): boolean => locale.startsWith('ko')

/** The title of a message on a device. */
export function requestTitle({ order, round }: Asking): string {
  if (isKorean(order.locale)) return round === 1 ? '써 보시니 어떠세요?' : '마지막으로 여쭤볼게요'
  return round === 1 ? 'How is it?' : 'One last question'
}

/**
 * How a review is asked for in a line: in a text with its link, elsewhere without.
 *
 * NOTE in letters of the small alphabet of texts, as far as the title lets it: one dash outside of it doubles the price.
 */
export function requestWords(asking: Asking, link = ''): string {
  const things = thingsOf(asking)
  const isFirst = asking.round === 1
  const words = isKorean(asking.order.locale)
    ? isFirst
      ? `${things} 써 보시니 어떠세요? 별 하나만 눌러 주세요.`
      : `${things}, 어떠셨는지 마지막으로 여쭤봐요. 별 하나면 돼요.`
    : isFirst
      ? `How is ${things}? One tap on a star tells others.`
      : `One last question: how is ${things}? Good or bad, one tap on a star.`
  return [words, link].filter(Boolean).join(' ')
}
