import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'
import { parcelBlock, parcelText } from './parcel-parts.ts'

const data = orderDataSchema.extend({
  parcel: z.object({
    lines: z.array(z.object({ title: z.string(), variant: z.string(), quantity: z.int() })),
    carrier: z.string(),
    trackingNumber: z.string(),
    trackingUrl: z.string().describe('Empty when the parcel cannot be followed'),
  }),
  more: z.boolean().describe('Whether another parcel follows'),
})

/** A parcel left: what is in it, how to follow it, when it comes. */
export const orderShippedMail = defineMail('order-shipped', data, {
  en: {
    subject: 'Your parcel is on its way ({{ number }})',
    preheader: 'What is in it and how to follow it.',
    body: `
      <mj-text mj-class="title">Your parcel is on its way</mj-text>
      <mj-text>We packed it with care and handed it over today.{% if arrives %} It should be with you by <strong>{{ arrives.to }}</strong>.{% endif %}{% if more %} The rest of your order follows in another parcel; we write you when it leaves.{% endif %}</mj-text>
      ${parcelBlock('Follow the parcel')}
      <mj-button href="{{ link }}">See your order</mj-button>`,
    text: `Your parcel is on its way

We packed it with care and handed it over today.{% if arrives %} It should be with you by {{ arrives.to }}.{% endif %}{% if more %} The rest of your order follows in another parcel; we write you when it leaves.{% endif %}

${parcelText('Follow the parcel')}
See your order: {{ link }}`,
  },
  ko: {
    subject: '택배가 출발했어요 ({{ number }})',
    preheader: '무엇이 들었는지, 어디쯤 왔는지 보실 수 있어요.',
    body: `
      <mj-text mj-class="title">택배가 출발했어요</mj-text>
      <mj-text>정성껏 포장해서 오늘 보내 드렸어요.{% if arrives %} <strong>{{ arrives.to }}</strong>까지 도착할 거예요.{% endif %}{% if more %} 나머지는 다른 상자로 보내 드릴게요. 출발할 때 다시 알려 드려요.{% endif %}</mj-text>
      ${parcelBlock('배송 조회')}
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `택배가 출발했어요

정성껏 포장해서 오늘 보내 드렸어요.{% if arrives %} {{ arrives.to }}까지 도착할 거예요.{% endif %}{% if more %} 나머지는 다른 상자로 보내 드릴게요. 출발할 때 다시 알려 드려요.{% endif %}

${parcelText('배송 조회')}
주문 보기: {{ link }}`,
  },
})
