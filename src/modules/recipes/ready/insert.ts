import type { PackedRecipe } from '../recipe.ts'

/** What the card says beside the offer, until staff write their own. */
export const insertWords = {
  en: 'Thank you for your order. This is for the next time, whenever that is. It is yours alone.',
  ko: '주문해 주셔서 고마워요. 언제가 되든 다음에 쓰실 수 있는, 한 분만의 코드예요.',
}

export const insert: PackedRecipe = {
  key: 'insert',
  group: 'after-buying',
  title: { en: 'A card in the parcel', ko: '상자 속 카드' },
  does: {
    en: 'Puts a card into the box with a code of her own for the next order, printed with the packing papers in her language. Each code works once, stops working when the order is called off, and what it brings is counted.',
    ko: '다음 주문에 쓰실 나만의 코드를 카드에 담아 상자에 넣어요. 포장 서류와 함께 고객의 언어로 인쇄돼요. 코드는 한 번만 쓰이고, 주문이 취소되면 멈추며, 성과도 남아요.',
  },
  when: {
    en: 'When packing begins; the code works so many days from the day the parcel arrives.',
    ko: '포장을 시작할 때. 코드는 상자가 도착한 날부터 정해진 날수만큼 쓸 수 있어요.',
  },
  asks: { promotion: 'needed', orders: 'possible', products: 'possible', collections: 'possible', card: 'possible' },
  rule: ({ promotion, products, collections, orders, validDays, heldBackPercent }, name) => ({
    name,
    // Rules that staff made for certain orders come first.
    position: 1_000,
    when: {
      ...(orders === 'first' && { orderTo: 1 }),
      productIds: [...products],
      collectionIds: [...collections],
    },
    insert: { promotionId: promotion, text: insertWords, validDays, heldBackPercent },
  }),
}
