import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

const data = orderDataSchema.extend({
  left: z.boolean().describe('Whether a parcel is on its way'),
  trackingUrl: z.string().describe('Empty when the parcel cannot be followed'),
})

/** F1: the promised day has passed; said before she has to ask, with what comes next. */
export const parcelLateMail = defineMail('parcel-late', data, {
  en: {
    subject: 'Your order {{ number }} is late, and we are sorry',
    preheader: 'Where it is and what you can do.',
    body: `
      <mj-text mj-class="title">We are late, and we are sorry</mj-text>
      <mj-text>{% if arrives %}We promised your order {{ number }} by {{ arrives.to }}, and it is not with you yet.{% endif %} {% if left %}The parcel is on its way.{% if trackingUrl != '' %} <a href="{{ trackingUrl }}">See where it is</a>.{% endif %}{% else %}It has not left us yet; we are on it and write you the moment it does.{% endif %}</mj-text>
      <mj-text>Need it by a certain day, or would you rather have your money back? Answer this mail. A person reads it and puts it right.</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>`,
    text: `We are late, and we are sorry

{% if arrives %}We promised your order {{ number }} by {{ arrives.to }}, and it is not with you yet.{% endif %} {% if left %}The parcel is on its way.{% if trackingUrl != '' %} See where it is: {{ trackingUrl }}{% endif %}{% else %}It has not left us yet; we are on it and write you the moment it does.{% endif %}

Need it by a certain day, or would you rather have your money back? Answer this mail. A person reads it and puts it right.

{{ link }}`,
  },
  ko: {
    subject: '주문 {{ number }}의 도착이 늦어지고 있어요. 죄송합니다',
    preheader: '지금 어디에 있는지, 무엇을 하실 수 있는지 알려 드려요.',
    body: `
      <mj-text mj-class="title">늦어져서 죄송합니다</mj-text>
      <mj-text>{% if arrives %}주문 {{ number }}을(를) {{ arrives.to }}까지 보내 드린다고 약속드렸는데, 아직 도착하지 않았어요.{% endif %} {% if left %}택배는 가는 중이에요.{% if trackingUrl != '' %} <a href="{{ trackingUrl }}">어디쯤인지 보기</a>{% endif %}{% else %}아직 출발하지 못했어요. 서둘러 준비해서 출발하는 대로 알려 드릴게요.{% endif %}</mj-text>
      <mj-text>꼭 필요한 날이 있거나 환불을 원하시면 이 메일에 답장해 주세요. 사람이 읽고 해결해 드려요.</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `늦어져서 죄송합니다

{% if arrives %}주문 {{ number }}을(를) {{ arrives.to }}까지 보내 드린다고 약속드렸는데, 아직 도착하지 않았어요.{% endif %} {% if left %}택배는 가는 중이에요.{% if trackingUrl != '' %} 어디쯤인지 보기: {{ trackingUrl }}{% endif %}{% else %}아직 출발하지 못했어요. 서둘러 준비해서 출발하는 대로 알려 드릴게요.{% endif %}

꼭 필요한 날이 있거나 환불을 원하시면 이 메일에 답장해 주세요. 사람이 읽고 해결해 드려요.

{{ link }}`,
  },
})
