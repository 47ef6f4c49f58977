import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

const data = orderDataSchema.extend({
  exchange: z.string().describe('Number of the order that brings what she wants instead'),
  until: z.string().describe('By when the goods must be here'),
})

/** F7: what she wants instead is ordered and being packed. */
export const returnExchangedMail = defineMail('return-exchanged', data, {
  en: {
    subject: 'Your exchange is ordered: {{ exchange }}',
    preheader: 'It is set aside for you and leaves soon.',
    body: `
      <mj-text mj-class="title">Your exchange is on its way to the packing table</mj-text>
      <mj-text>What you want instead has the order number <strong>{{ exchange }}</strong>, and we send it without waiting for your parcel. Please send back what you have of order {{ number }} so that it is with us by {{ until }}.</mj-text>
      <mj-button href="{{ link }}">Print the slip</mj-button>`,
    text: `Your exchange is on its way to the packing table

What you want instead has the order number {{ exchange }}, and we send it without waiting for your parcel. Please send back what you have of order {{ number }} so that it is with us by {{ until }}.

{{ link }}`,
  },
  ko: {
    subject: '교환 주문을 넣었어요: {{ exchange }}',
    preheader: '따로 챙겨 두었고, 곧 보내 드려요.',
    body: `
      <mj-text mj-class="title">교환하실 것을 챙겨 두었어요</mj-text>
      <mj-text>주문 번호는 <strong>{{ exchange }}</strong>이고, 상자가 오기를 기다리지 않고 보내 드려요. 주문 {{ number }}의 물건은 {{ until }}까지 저희에게 닿도록 보내 주세요.</mj-text>
      <mj-button href="{{ link }}">송장 인쇄하기</mj-button>`,
    text: `교환하실 것을 챙겨 두었어요

주문 번호는 {{ exchange }}이고, 상자가 오기를 기다리지 않고 보내 드려요. 주문 {{ number }}의 물건은 {{ until }}까지 저희에게 닿도록 보내 주세요.

{{ link }}`,
  },
})
