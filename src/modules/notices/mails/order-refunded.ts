import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

export const orderRefundedMail = defineMail('order-refunded', orderDataSchema.extend({ amount: z.string() }), {
  en: {
    subject: '{{ amount }} is on its way back to you',
    preheader: 'For your order {{ number }}. Banks take two to five days.',
    body: `
      <mj-text mj-class="title">{{ amount }} is on its way back</mj-text>
      <mj-text>It is for your order {{ number }} and goes to where you paid from. Banks take two to five days until you see it.</mj-text>
      <mj-button href="{{ link }}">See the order</mj-button>`,
    text: `{{ amount }} is on its way back

It is for your order {{ number }} and goes to where you paid from. Banks take two to five days until you see it.

{{ link }}`,
  },
  ko: {
    subject: '{{ amount }}을 돌려드리고 있어요',
    preheader: '주문 {{ number }}의 환불이에요. 은행에 따라 2~5일 걸려요.',
    body: `
      <mj-text mj-class="title">{{ amount }}을 돌려드리고 있어요</mj-text>
      <mj-text>주문 {{ number }}의 환불이고, 결제하신 곳으로 돌아가요. 은행에 따라 2~5일 걸려요.</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `{{ amount }}을 돌려드리고 있어요

주문 {{ number }}의 환불이고, 결제하신 곳으로 돌아가요. 은행에 따라 2~5일 걸려요.

{{ link }}`,
  },
})
