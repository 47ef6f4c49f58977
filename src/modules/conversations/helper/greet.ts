import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { findProducts } from '../../catalog/index.ts'
import { countCartUnits } from '../../checkout/index.ts'
import { habitsOf } from '../../habits/index.ts'
import { zoneOf } from '../../messaging/index.ts'
import { findOrder, listOrders, type OrderSummary } from '../../orders/index.ts'
import { findProfile, personIds, portraitsOf } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { type Greeting, type GreetingAbout, greetingFor } from './greeting.ts'
import { helperSays } from './helper-words.ts'

export interface WhoComes {
  /** Whoever is signed in; a guest is greeted without name and past. */
  readonly profileId?: string | undefined
  readonly locale: string
  readonly productId?: string | undefined
  /** The secret of her cart. */
  readonly cartToken?: string | undefined
}

/** The first line of a chat: by name, hour, what she has with the shop, and where she is. */
export async function greet(read: Read, { profileId, locale, productId, cartToken }: WhoComes): Promise<string> {
  const language = locale.startsWith('ko') ? 'ko' : 'en'
  const { chat } = await shopSettings(read)
  const hello = profileId ? await greetingOf(read, profileId) : await strangersGreeting(read)
  const own = translated(chat.welcome, locale)
  const [product] = productId ? await findProducts(read, [productId]) : []
  const units = cartToken ? await countCartUnits(read, cartToken) : 0
  const here = product
    ? helperSays('onProduct', locale, { title: translated(product.title, locale) })
    : units > 0
      ? helperSays('withCart', locale, { count: units })
      : ''
  return [hello.text[language], own, here].filter(Boolean).join(' ')
}

const strangersGreeting = async (read: Read): Promise<Greeting> =>
  greetingFor({
    ...{ name: undefined, now: read.now, timeZone: (await shopSettings(read)).timeZone, birthday: undefined },
    ...{ orders: 0, lastOrderAt: null, parcel: undefined, lastThing: undefined },
  })

/** How somebody whom the shop knows is greeted, by all that is known of her now. */
export async function greetingOf(read: Read, profileId: string): Promise<Greeting> {
  const [personId] = await personIds(read, profileId)
  const [portrait] = await portraitsOf(read, [personId!])
  const habits = await habitsOf(read, personId!)
  const { orders } = await listOrders(read, { profileId: personId!, limit: 1 })
  const bought = habits.lastOrderId ? await findOrder(read, habits.lastOrderId) : undefined
  const profile = await findProfile(read, personId!)
  const birthday = portrait?.traits['birthday']
  const thing = bought?.lines.find(({ gift }) => !gift)?.title
  const about: GreetingAbout = {
    name: profile?.name ?? bought?.name,
    now: read.now,
    timeZone: (await zoneOf(read, [personId!])).get(personId!)!,
    birthday: typeof birthday === 'string' ? birthday : undefined,
    ...{ orders: habits.orders, lastOrderAt: habits.lastOrderAt, parcel: orders[0] && parcelOf(orders[0]) },
    lastThing: thing ? { en: thing, ko: thing } : undefined,
  }
  return greetingFor(about)
}

function parcelOf({ status }: OrderSummary): 'preparing' | 'on-the-way' | undefined {
  if (status === 'shipped' || status === 'partially-shipped') return 'on-the-way'
  return status === 'to-pack' || status === 'packing' ? 'preparing' : undefined
}
