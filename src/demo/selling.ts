import { days, later } from '../kernel/clock.ts'
import type { Tx } from '../kernel/transaction.ts'
import { saveHoliday, saveRate, saveService, saveZone } from '../modules/delivery/index.ts'
import { adoptSuggestedTaxRates, createMarket } from '../modules/pricing/index.ts'
import { createPromotion } from '../modules/promotions/index.ts'
import { both } from './demo-product.ts'

const europe = ['AT', 'BE', 'DE', 'DK', 'ES', 'FI', 'FR', 'IE', 'IT', 'NL', 'PT', 'SE']

/** Where the demo sells: Korea in won, Europe in euros, America in dollars. */
export async function openMarkets(tx: Tx): Promise<void> {
  await createMarket(tx, {
    code: 'us',
    name: 'America',
    currency: 'USD',
    countries: ['US', 'CA'],
    locales: ['en'],
    taxIncluded: false,
    isDefault: true,
  })
  await createMarket(tx, {
    code: 'kr',
    name: 'Korea',
    currency: 'KRW',
    countries: ['KR'],
    locales: ['ko', 'en'],
    taxIncluded: true,
  })
  await createMarket(tx, {
    code: 'eu',
    name: 'Europe',
    currency: 'EUR',
    countries: europe,
    locales: ['en', 'ko'],
    taxIncluded: true,
  })
  await adoptSuggestedTaxRates(tx, { countries: ['KR', 'US', ...europe], withRegions: true })
}

/** How the demo delivers: slow and free from a threshold, fast and paid, and in Seoul the same day. */
export async function openDelivery(tx: Tx): Promise<void> {
  const korea = await saveZone(tx, { name: 'Korea', places: [{ country: 'KR' }], freeReturns: true })
  await saveRate(tx, {
    zoneId: korea,
    code: 'standard',
    name: both('Standard', '일반 배송'),
    prices: [{ currency: 'KRW', pricing: { by: 'flat', amount: 3_000 }, freeFrom: 50_000 }],
    handlingDays: 1,
    transitDaysMin: 1,
    transitDaysMax: 2,
  })
  const seoul = await saveZone(tx, {
    name: 'Seoul',
    places: [{ country: 'KR', postcodes: ['01000..08999'] }],
    freeReturns: true,
  })
  await saveRate(tx, {
    zoneId: seoul,
    code: 'same-day',
    kind: 'same-day',
    name: both('This evening', '오늘 저녁 도착'),
    prices: [{ currency: 'KRW', pricing: { by: 'flat', amount: 6_000 } }],
    handlingDays: 0,
    transitDaysMin: 0,
    transitDaysMax: 0,
    slots: [{ from: '18:00', to: '21:00', cutOff: '13:00', capacity: 20 }],
  })
  for (const [name, countries, currency, slow, free, fast] of abroad) {
    const zone = await saveZone(tx, { name, places: countries.map((country) => ({ country })), freeReturns: true })
    await saveRate(tx, {
      zoneId: zone,
      code: 'standard',
      position: 0,
      name: both('Standard', '일반 배송'),
      prices: [{ currency, pricing: { by: 'flat', amount: slow }, freeFrom: free }],
      transitDaysMin: 4,
      transitDaysMax: 9,
    })
    await saveRate(tx, {
      zoneId: zone,
      code: 'express',
      position: 1,
      kind: 'express',
      name: both('Express', '빠른 배송'),
      prices: [{ currency, pricing: { by: 'flat', amount: fast } }],
      transitDaysMin: 2,
      transitDaysMax: 3,
    })
  }
  await giftServices(tx)
  const year = tx.now.getUTCFullYear() + 1
  await saveHoliday(tx, { on: `${year}-01-01`, name: 'New Year’s Day' })
}

const abroad: readonly (readonly [string, readonly string[], string, number, number, number])[] = [
  ['America', ['US', 'CA'], 'USD', 700, 6_000, 1_800],
  ['Europe', europe, 'EUR', 650, 5_500, 1_600],
]

async function giftServices(tx: Tx): Promise<void> {
  await saveService(tx, {
    code: 'gift-wrap',
    name: both('Gift wrap in hanji paper', '한지 선물 포장'),
    prices: [
      { currency: 'USD', amount: 500 },
      { currency: 'EUR', amount: 450 },
      { currency: 'KRW', amount: 5_000 },
    ],
    asksFor: { label: both('Words for the card', '카드에 적을 말'), maxLength: 300 },
    pickInstruction: 'Wrap in hanji, tie with the red cord, put the card under the cord.',
  })
}

const inEach = (usd: number, eur: number, krw: number) => [
  { currency: 'USD', amount: usd },
  { currency: 'EUR', amount: eur },
  { currency: 'KRW', amount: krw },
]

/** One promotion of each kind: a code for the first order, free delivery, three for two, and a gift. */
export async function openPromotions(tx: Tx): Promise<void> {
  await createPromotion(tx, {
    title: both('Welcome: 10 % off your first order', '첫 주문 10 % 할인'),
    rule: { kind: 'percent', basisPoints: 1_000 },
    conditions: { firstOrder: true },
    codes: ['WELCOME10'],
    mostUsesPerProfile: 1,
  })
  await createPromotion(tx, {
    title: both('Two handmade things travel free', '손으로 만든 것 두 점부터 무료 배송'),
    rule: { kind: 'free-delivery', upTo: inEach(1_000, 1_000, 6_000) },
    conditions: { items: { tags: ['handmade'] }, minimumQuantity: 2 },
    combinesWith: ['product', 'order', 'gift'],
    automatic: true,
  })
  await createPromotion(tx, {
    title: both('Treats: take three, pay two', '간식은 두 개 사면 하나 더'),
    rule: {
      kind: 'buy-x-get-y',
      buy: { quantity: 2, of: { tags: ['treats'] } },
      get: { quantity: 1, of: { tags: ['treats'] } },
    },
    automatic: true,
  })
  await createPromotion(tx, {
    title: both('Autumn letter: 15 % off tea', '가을 편지: 차 15 % 할인'),
    rule: { kind: 'percent', basisPoints: 1_500, on: { tags: ['tea'] } },
    codes: ['WARMHANDS'],
    mostUses: 500,
    endsAt: later(tx.now, days(30)),
  })
}

/** A gift for whoever writes the code from the card in her parcel. */
export const openGift = (tx: Tx, variantId: string): Promise<unknown> =>
  createPromotion(tx, {
    title: both('A week of tea with your parcel', '한 주의 차를 함께 드려요'),
    rule: { kind: 'gift', variantId },
    conditions: { minimumSubtotal: inEach(5_000, 4_500, 60_000) },
    codes: ['TEATIME'],
    mostUsesPerProfile: 1,
  })
