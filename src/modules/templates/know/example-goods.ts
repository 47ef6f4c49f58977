import { formatMoney, money } from '../../../kernel/money.ts'
import type { Quote } from '../../reviews/index.ts'
import type { ShownProduct } from '../blocks/addressee.ts'

const titles = {
  en: ['What you sell best', 'Something that goes with it', 'A small thing for a first try'],
  ko: ['가장 사랑받는 상품', '함께 쓰기 좋은 상품', '처음 써 보기 좋은 작은 상품'],
}
const said = {
  en: { title: 'As I hoped', body: 'What a customer says of it will stand here.', author: 'Minji' },
  ko: { title: '기대한 대로예요', body: '고객의 말이 여기에 놓여요.', author: '민지' },
}

interface Where {
  readonly language: string
  readonly currency: string
  readonly home: string
}

const tongue = ({ language }: Where): 'en' | 'ko' => (language.startsWith('ko') ? 'ko' : 'en')

/** Goods that are not there, to see a message by in a shop that sells nothing yet. */
export const madeUpGoods = (where: Where): ShownProduct[] =>
  titles[tongue(where)].map((title, place) => {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency: where.currency })
    const { maximumFractionDigits = 2 } = digits.resolvedOptions()
    const cost = money(
      (place === 0 ? 24 : 12) * 10 ** maximumFractionDigits * (maximumFractionDigits === 0 ? 1_000 : 1),
      where.currency,
    )
    return {
      ...{ id: `00000000-0000-7000-8000-00000000000${place + 1}`, title, link: where.home, picture: undefined },
      ...{ price: formatMoney(cost, where.language), cost, isFrom: false, was: undefined, rating: undefined },
    }
  })

/** A word of a customer who is not there, about these goods. */
export const madeUpQuotes = (where: Where, goods: readonly ShownProduct[]): Quote[] =>
  goods.slice(0, 1).map(({ title, link }) => ({
    ...{ reviewId: '00000000-0000-7000-8000-0000000000f1', stars: 5, ...said[tongue(where)], verified: false },
    ...{ incentive: undefined, importedFrom: undefined, product: { title, link }, picture: undefined },
  }))
