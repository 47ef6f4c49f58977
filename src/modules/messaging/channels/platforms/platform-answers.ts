import type { Translated } from '../../../../kernel/locale.ts'

/** What the shop answers on a platform to who begins, leaves, comes back or asks. `{shop}` is its name. */
export const platformAnswers = {
  welcome: {
    en: 'Hello from {shop}! Write to us here whenever you like. We answer here, and tell you here how your orders go.',
    ko: '안녕하세요, {shop}입니다. 궁금한 점은 언제든 여기로 물어보세요. 답변과 주문 소식을 여기서 알려 드릴게요.',
  },
  joined: {
    en: 'Done: this chat belongs to your account at {shop} now. Here you hear how your orders go, and can ask us anything.',
    ko: '연결했어요. 이제 이 대화는 {shop} 계정과 이어져 있어요. 주문 소식을 여기서 받고, 무엇이든 물어보실 수 있어요.',
  },
  'link-over': {
    en: 'This link has been used or is older than an hour. Open your account at {shop} once more and press the new one.',
    ko: '이미 쓴 링크이거나 한 시간이 지났어요. {shop} 계정에서 새 링크를 눌러 주세요.',
  },
  'other-account': {
    en: 'This chat belongs to another account at {shop} already. Write to us here, and we look at it together.',
    ko: '이 대화는 {shop}의 다른 계정과 이미 이어져 있어요. 여기로 말씀해 주시면 함께 살펴볼게요.',
  },
  agreed: {
    en: 'Thank you! We write now and then. STOP ends it at any time.',
    ko: '고마워요! 가끔 소식을 보내 드릴게요. ‘그만’이라고 보내시면 언제든 멈춰요.',
  },
  left: {
    en: 'Done. {shop} writes nothing more here. Write to us, and we are back.',
    ko: '처리했어요. 이제 {shop}에서 여기로 보내지 않아요. 다시 말씀을 걸어 주시면 돌아올게요.',
  },
  help: {
    en: '{shop}: ask anything here, or write to {email}. STOP ends all messages here.',
    ko: '{shop}: 무엇이든 여기로 물어보시거나 {email}로 메일을 보내 주세요. ‘그만’이라고 보내시면 모든 메시지가 멈춰요.',
  },
} as const satisfies Record<string, Translated>

export type PlatformAnswer = keyof typeof platformAnswers

/** What stands on the button under the words of the consent; they are kept with her yes. */
export const yesLabel = { en: 'Yes, send me news', ko: '네, 소식도 받을게요' } as const

/** What stands on the link of a message where nobody wrote anything for it. */
export const linkLabel = { en: 'Open', ko: '열어 보기' } as const

/** How advertising on a platform ends: the way out that stands in each. */
const wayOut = { en: 'STOP ends these messages.', ko: '그만 받기: ‘그만’이라고 보내 주세요.' } as const

type InLanguages = Readonly<Record<'en' | 'ko', string>>
export const inLanguage = (words: InLanguages, locale: string): string => words[locale.startsWith('ko') ? 'ko' : 'en']

/** Advertising as it leaves on a platform: with the mark of her country, and the way out. */
export const platformAdvertising = (
  text: string,
  { mark, locale }: { mark: string | undefined; locale: string },
): string => `${[mark, text.trim()].filter(Boolean).join(' ')}\n\n${inLanguage(wayOut, locale)}`

/** The words alone, for a way on which STOP ends nothing. */
export const withoutWayOut = (text: string): string =>
  Object.values(wayOut).reduce((words, way) => (words.endsWith(way) ? words.slice(0, -way.length).trim() : words), text)
