import type { Translated } from '../../kernel/locale.ts'

/** What a test card does; its name is all that a shopper of the demo chooses, there is no number. */
export const testCards = ['success', 'declined', 'challenge', 'late', 'lost-answer'] as const

export type TestCard = (typeof testCards)[number]

export const isTestCard = (name: string): name is TestCard => (testCards as readonly string[]).includes(name)

export const testCardWords: Readonly<Record<TestCard, Translated>> = {
  success: { en: 'A card that pays', ko: '결제되는 카드' },
  declined: { en: 'A card without enough money', ko: '잔액이 부족한 카드' },
  challenge: { en: 'A card whose bank asks back', ko: '본인 확인이 필요한 카드' },
  late: { en: 'A card whose bank answers seconds later', ko: '은행 응답이 늦게 오는 카드' },
  'lost-answer': { en: 'A card that pays, but the answer gets lost', ko: '결제되지만 응답이 유실되는 카드' },
}
