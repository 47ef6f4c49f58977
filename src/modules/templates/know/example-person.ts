import { formatMoney, sum } from '../../../kernel/money.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { ShopSettings } from '../../shop/index.ts'
import type { Addressee, ShownCart, ShownProduct } from '../blocks/addressee.ts'
import type { Needs } from '../needs.ts'
import { exampleShelf } from './example-shelf.ts'
import { bestOf, type KnownPerson } from './people.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

/** A regular of the shop who does not exist, to see a message by when no real person is chosen. */
export function examplePerson(about: { shop: ShopSettings; languages: readonly string[]; asked: string }): KnownPerson {
  const { shop, languages, asked } = about
  const language = bestOf(languages, asked, shop.defaultLocale)!
  const isKorean = language.startsWith('ko')
  return {
    ...{ profileId: nobody, personId: nobody, profileIds: [nobody], tags: [], traits: {}, language },
    names: isKorean
      ? { firstName: '민지', lastName: '김', name: '김민지' }
      : { firstName: 'Minji', lastName: 'Kim', name: 'Minji Kim' },
    locale: bestOf(shop.locales, asked, shop.defaultLocale) ?? shop.defaultLocale,
    extra: { code: { code: 'TEA-7K2M', until: '2030-06-03' }, trigger: 'preview' },
  }
}

/** What she is shown: goods of this shop wherever something of hers would stand. Traits and events are left as words. */
export async function exampleAddressee(
  read: Read,
  her: Addressee,
  about: { needs: Needs; person: KnownPerson; shop: ShopSettings; origin: string },
): Promise<Addressee> {
  const { loved, quotes, category } = await exampleShelf(read, about)
  const cart = cartOf(loved.slice(0, 2), her)
  const [first] = loved
  const names = {
    ...her.names,
    person: {
      ...(her.names['person'] as object),
      traits: anything('trait'),
      habits: habitsOf(first, category, her.language),
    },
    order: {
      ...{ number: 'D1042', items: 2, total: cart?.total ?? '—', placedOn: '2030', link: `${her.home}/orders/preview` },
      firstItem: first?.title ?? '—',
      channel: 'page',
    },
    review: reviewOf(her.language),
    told: { what: her.language.startsWith('ko') ? '시음회 신청' : 'Tasting Joined', on: '2030' },
    cart: cart && { firstItem: cart.lines[0]!.title, items: cart.items, total: cart.total, link: cart.link },
    viewed: first && { firstItem: first.title, link: first.link },
    event: anything('event'),
  }
  return {
    ...her,
    ...{ names, cart },
    products: (source, most) => {
      const real = her.products(source, most)
      return real.length > 0 ? real : loved.slice(0, most)
    },
    quotes: (wish) => {
      const real = her.quotes(wish)
      return real.length > 0 || wish.reviewIds ? real : quotes(wish)
    },
  }
}

const reviewOf = (language: string) => ({
  ...{ stars: 5, writtenOn: '2030' },
  words: language.startsWith('ko') ? '봄 같은 맛이에요.' : 'Tastes of spring.',
})

const habitsOf = (first: ShownProduct | undefined, category: string, language: string) => ({
  ...{ orders: 4, spent: language.startsWith('ko') ? '₩182,000' : '$182.00', lastOrderDaysAgo: 34, runsOutInDays: 5 },
  ...{ favouriteCategory: category, runsOut: first?.title ?? '—' },
})

/** Whatever is asked for stands there as its own name, so that nothing of a draft lacks. */
const anything = (what: string): object =>
  new Proxy(
    {},
    {
      get: (_all, name) => (typeof name === 'string' ? `[${what}.${name}]` : undefined),
      has: () => true,
      getOwnPropertyDescriptor: (_all, name) => ({
        value: `[${what}.${String(name)}]`,
        configurable: true,
        enumerable: true,
      }),
    },
  )

const cartOf = (products: readonly ShownProduct[], { home, language }: Addressee): ShownCart | undefined =>
  products.length === 0
    ? undefined
    : {
        lines: products.map(({ title, price, picture }) => ({
          title,
          variant: '',
          quantity: 1,
          total: price,
          picture,
        })),
        items: products.length,
        total: formatMoney(
          sum(
            products.map(({ cost }) => cost),
            products[0]!.cost.currency,
          ),
          language,
        ),
        link: `${home}/cart`,
      }
