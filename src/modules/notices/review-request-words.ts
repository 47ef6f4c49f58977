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
 * How a review is asked for in a line: in a text with its link, elsewhere without. Where something is offered, it says so,
 * and that stars do not decide.
 *
 * NOTE in letters of the small alphabet of texts, as far as the title lets it: one dash outside of it doubles the price.
 */
export function requestWords(asking: Asking, link = ''): string {
  const { order, round, incentive } = asking
  const words = isKorean(order.locale) ? korean : english
  const ask = round === 1 ? words.first : words.last
  const why = incentive ? words.rewarded : round === 1 ? words.tellOthers : words.goodOrBad
  return [ask(thingsOf(asking)), why, link].filter(Boolean).join(' ')
}

/** So long a sentence about what is offered stands in a message as a whole. */
const incentiveCharacters = 160

/** The same where signs cost nothing: also with what it is that is offered, as the shop told it. */
export function requestWordsAtLength(asking: Asking): string {
  const { incentive = '' } = asking
  return [requestWords(asking), incentive.length <= incentiveCharacters && incentive].filter(Boolean).join(' ')
}

const english = {
  first: (things: string) => `How is ${things}?`,
  last: (things: string) => `One last question: how is ${things}?`,
  tellOthers: 'One tap on a star tells others.',
  goodOrBad: 'Good or bad, one tap on a star.',
  rewarded: 'Good or bad, your review is rewarded.',
}

const korean: typeof english = {
  first: (things) => `${things} 써 보시니 어떠세요?`,
  last: (things) => `${things}, 어떠셨는지 마지막으로 여쭤봐요.`,
  tellOthers: '별 하나만 눌러 주세요.',
  goodOrBad: '별 하나면 돼요.',
  rewarded: '별점과 상관없이 리뷰에 혜택을 드려요.',
}
