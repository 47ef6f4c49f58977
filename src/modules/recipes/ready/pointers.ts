import type { Pointer } from '../recipe.ts'

export const pointers: readonly Pointer[] = [
  {
    key: 'review-request',
    group: 'after-buying',
    title: { en: 'Asking for a review', ko: '리뷰 부탁하기' },
    does: {
      en: 'Asks about each thing that arrived, by a mail in which the stars can be given at once. Always on, set with the reviews.',
      ko: '받으신 물건마다 메일에서 바로 별점을 주실 수 있게 부탁해요. 늘 켜져 있고, 리뷰에서 정해요.',
    },
    when: { en: 'Some days after delivery, as you set it.', ko: '배송 며칠 뒤, 정해 두신 대로.' },
    pointsTo: '/reviews',
  },
  {
    key: 'delay-notice',
    group: 'after-buying',
    title: { en: 'A parcel is late', ko: '배송이 늦어질 때' },
    does: {
      en: 'Says by itself that a parcel will be late, before she has to ask. Always on, with the mails about orders.',
      ko: '물어보시기 전에 배송이 늦어진다고 먼저 알려 드려요. 주문 메일과 함께 늘 켜져 있어요.',
    },
    when: { en: 'When the promised day passed and it has not arrived.', ko: '약속한 날이 지나도 도착하지 않았을 때.' },
    pointsTo: '/outbox',
  },
]
