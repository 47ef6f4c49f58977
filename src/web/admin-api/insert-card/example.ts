import { later, days } from '../../../kernel/clock.ts'
import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { type InsertCard, listRules } from '../../../modules/fulfilment/index.ts'
import { getPromotion } from '../../../modules/promotions/index.ts'
import { insertWords } from '../../../modules/recipes/index.ts'
import { cardWords } from './words.ts'

const offer = { en: '10 % off your next order', ko: '다음 주문 10% 할인' }

/**
 * The card of a made-up order. @throws {PromotionUnknown} when the promotion asked for is not there
 */
export async function exampleCard(
  read: Read,
  about: { promotion?: string | undefined; rule?: string | undefined; locale: string },
): Promise<InsertCard> {
  const rule = about.rule ? (await listRules(read)).find(({ id }) => id === about.rule) : undefined
  const insert = rule?.terms.insert
  const promotionId = about.promotion ?? insert?.promotionId
  const title = promotionId ? (await getPromotion(read, promotionId)).title : offer
  const lasts = insert ? insert.validDays : 60
  return {
    orderId: '00000000-0000-7000-8000-000000000000',
    number: 'D1001',
    locale: about.locale,
    name: cardWords(about.locale).example,
    offer: translated(title, about.locale),
    text: translated(insert?.text ?? insertWords, about.locale),
    code: 'EXAMPLE234',
    lastAt: lasts === undefined ? undefined : later(read.now, days(lasts)),
  }
}
