import type { Openings } from './openings.ts'

const parcelBy = 'It should be with you by {{ arrives.to }}.'
const putRight =
  'Not there, damaged, or not what you hoped for? Answer this mail, or send it back from the page of your order. We put it right.'

/** How mails of an order begin in English. */
export const enOpenings: Openings = {
  confirmation: {
    plain: {
      title: 'Thank you',
      titleFor: 'Thank you, {{ name }}',
      happened: 'Your order {{ number }} is placed and paid.',
      next: 'We pack it and write you when it leaves.',
      happenedUnpaid: 'Your order {{ number }} is placed.',
      nextUnpaid: 'We begin once your payment is here.',
    },
    warm: {
      title: 'Thank you',
      titleFor: 'Thank you, {{ name }}',
      happened: 'Your order {{ number }} is in, and it is paid.',
      next: 'We pack it by hand and write you when it leaves.',
      happenedUnpaid: 'Your order {{ number }} is in.',
      nextUnpaid: 'We keep everything ready and begin as soon as your payment arrives.',
    },
    playful: {
      title: 'You have made our day',
      titleFor: 'You have made our day, {{ name }}',
      happened: 'Your order {{ number }} is in, and it is paid.',
      next: 'We pack it, tape it, wish it a good journey, and write you when it leaves.',
      happenedUnpaid: 'Your order {{ number }} is in.',
      nextUnpaid: 'We keep everything ready and begin as soon as your payment arrives.',
    },
  },
  shipped: {
    plain: {
      title: 'Your parcel is on its way',
      happened: 'We handed it over today.',
      next: parcelBy,
      more: 'The rest of your order follows in another parcel, and we write you then.',
    },
    warm: {
      title: 'Your parcel is on its way',
      happened: 'We packed it with care and handed it over today.',
      next: parcelBy,
      more: 'The rest of your order follows in another parcel; we write you when it leaves.',
    },
    playful: {
      title: 'Your parcel has set off',
      happened: 'Packed, taped and waved goodbye to: we handed it over today.',
      next: parcelBy,
      more: 'The rest of your order gets another parcel all to itself; we write you when it leaves.',
    },
  },
  delivered: {
    plain: {
      title: 'It has arrived',
      happened: 'Your order {{ number }} was delivered.',
      next: putRight,
    },
    warm: {
      title: 'It has arrived',
      happened: 'Your order {{ number }} was delivered. We hope opening it is as much fun as packing it was.',
      next: putRight,
    },
    playful: {
      title: 'It has found its way to you',
      happened: 'Your order {{ number }} was delivered. The packing was our fun, the unpacking is all yours.',
      next: putRight,
    },
  },
}
