import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

const data = orderDataSchema.extend({
  amount: z.string(),
  until: z.string().describe('By when the goods must be here; empty when they are'),
})

/** F7: the store credit is there, and how it is spent. */
export const returnCreditedMail = defineMail('return-credited', data, {
  en: {
    subject: '{{ amount }} store credit is yours',
    preheader: 'It pays in the checkout, whenever you like.',
    body: `
      <mj-text mj-class="title">{{ amount }} is yours to spend</mj-text>
      <mj-text>You chose store credit for what you send back from your order {{ number }}. Open your order and choose “Shop with it”, or sign in: it pays in the checkout.{% if until != '' %} Please send the parcel so that it is with us by {{ until }}; if it does not come, we have to take the credit back.{% endif %}</mj-text>
      <mj-button href="{{ link }}">Shop with it</mj-button>`,
    text: `{{ amount }} is yours to spend

You chose store credit for what you send back from your order {{ number }}. Open your order and choose "Shop with it", or sign in: it pays in the checkout.{% if until != '' %} Please send the parcel so that it is with us by {{ until }}; if it does not come, we have to take the credit back.{% endif %}

{{ link }}`,
  },
  ko: {
    subject: '적립금 {{ amount }}을 드렸어요',
    preheader: '결제하실 때 언제든 쓰실 수 있어요.',
    body: `
      <mj-text mj-class="title">적립금 {{ amount }}을 드렸어요</mj-text>
      <mj-text>주문 {{ number }}에서 보내시는 물건 대신 적립금을 고르셨어요. 주문 페이지에서 “적립금으로 쇼핑하기”를 누르시거나 로그인하시면 결제하실 때 쓰실 수 있어요.{% if until != '' %} 상자가 {{ until }}까지 저희에게 닿도록 보내 주세요. 오지 않으면 적립금을 거두어야 해요.{% endif %}</mj-text>
      <mj-button href="{{ link }}">적립금으로 쇼핑하기</mj-button>`,
    text: `적립금 {{ amount }}을 드렸어요

주문 {{ number }}에서 보내시는 물건 대신 적립금을 고르셨어요. 주문 페이지에서 "적립금으로 쇼핑하기"를 누르시거나 로그인하시면 결제하실 때 쓰실 수 있어요.{% if until != '' %} 상자가 {{ until }}까지 저희에게 닿도록 보내 주세요. 오지 않으면 적립금을 거두어야 해요.{% endif %}

{{ link }}`,
  },
})
