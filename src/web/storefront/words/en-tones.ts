import type { ShopperStatus } from '../../../modules/orders/index.ts'
import type { Tone } from '../../../modules/shop/index.ts'

/** The page right after an order: what happened, and what comes next. */
export interface ThanksTone {
  readonly title: (name: string) => string
  readonly happened: (number: string) => string
  readonly happenedUnpaid: (number: string) => string
  readonly nextPack: string
  readonly nextNothingToSend: string
}

/** The page of an order and the account. */
export interface OrderTone {
  readonly headline: (number: string) => string
  readonly placed: (date: string) => string
  readonly hello: (name: string) => string
  readonly noOrders: string
  readonly states: Readonly<Record<ShopperStatus, string>>
}

/** What the merchant chooses a tone for, on pages. */
export interface Tones {
  readonly thanks: Readonly<Record<Tone, ThanksTone>>
  readonly order: Readonly<Record<Tone, OrderTone>>
}

/** Where money is awaited or goes back, nobody smiles. The same holds for `happenedUnpaid`. */
const sober = {
  'waiting-for-payment': 'Waiting for your payment',
  returned: 'Back with us',
  refunded: 'Your money is on its way back',
  cancelled: 'Cancelled',
}

/** What the shop says in English first to somebody who has bought, in each tone that the merchant may choose. */
export const enTones: Tones = {
  thanks: {
    plain: {
      title: (name) => `Thank you, ${name}`,
      happened: (number) => `Your order ${number} is placed and paid.`,
      happenedUnpaid: (number) => `Your order ${number} is placed. We begin once your payment is here.`,
      nextPack: 'We pack it and write you when it leaves.',
      nextNothingToSend: 'There is nothing to send. The details are in the mail.',
    },
    warm: {
      title: (name) => `Thank you, ${name}`,
      happened: (number) => `Your order ${number} is in, and it is paid.`,
      happenedUnpaid: (number) => `Your order ${number} is in. We begin as soon as your payment arrives.`,
      nextPack: 'We pack it by hand and write you when it leaves.',
      nextNothingToSend: 'There is nothing to send; the mail has all of it in writing.',
    },
    playful: {
      title: (name) => `You have made our day, ${name}`,
      happened: (number) => `Your order ${number} is in, and it is paid. You look forward to it, and so do we.`,
      happenedUnpaid: (number) => `Your order ${number} is in. We begin as soon as your payment arrives.`,
      nextPack: 'We pack it, tape it, wish it a good journey, and write you when it leaves.',
      nextNothingToSend: 'Box and tape have the day off: there is nothing to send. The mail has all of it in writing.',
    },
  },
  order: {
    plain: {
      headline: (number) => `Order ${number}`,
      placed: (date) => `Placed on ${date}`,
      hello: (name) => `Hello, ${name}`,
      noOrders: 'No orders yet. You will find them here.',
      states: {
        ...sober,
        confirmed: 'We have it; packing is next',
        packing: 'Being packed',
        'partly-on-its-way': 'A part is on its way',
        'on-its-way': 'On its way',
        delivered: 'Delivered',
      },
    },
    warm: {
      headline: (number) => `Order ${number}`,
      placed: (date) => `Placed on ${date}`,
      hello: (name) => `Hello, ${name}`,
      noOrders: 'No orders yet. When you have one, you can follow it here.',
      states: {
        ...sober,
        confirmed: 'We have it and will pack it soon',
        packing: 'Being packed right now',
        'partly-on-its-way': 'A part is on its way',
        'on-its-way': 'On its way to you',
        delivered: 'Delivered',
      },
    },
    playful: {
      headline: (number) => `Your order ${number}`,
      placed: (date) => `You came by on ${date}`,
      hello: (name) => `Well hello, ${name}`,
      noOrders: 'No orders yet; this shelf is patient. When you have one, you can follow it here.',
      states: {
        ...sober,
        confirmed: 'We have it; box and tape are next',
        packing: 'Being tucked into its box right now',
        'partly-on-its-way': 'A part has set off, the rest follows',
        'on-its-way': 'Out and about, on its way to you',
        delivered: 'Delivered, safe and sound',
      },
    },
  },
}
