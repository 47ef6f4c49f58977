import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

const data = orderDataSchema.extend({ amount: z.string().describe('Empty when no money goes back') })

/** F7: it is here, and what happens with the money. */
export const returnReceivedMail = defineMail('return-received', data, {
  en: {
    subject: 'What you sent back is here{% if amount != "" %}: {{ amount }} is on its way{% endif %}',
    preheader: 'Thank you for sending it. Here is what happens next.',
    body: `
      <mj-text mj-class="title">It is here, thank you</mj-text>
      <mj-text>We have looked at what you sent back from your order {{ number }}. {% if amount != '' %}<strong>{{ amount }}</strong> goes back to where you paid from. Banks take two to five days until you see it.{% else %}Nothing more is needed from you.{% endif %}</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>`,
    text: `It is here, thank you

We have looked at what you sent back from your order {{ number }}. {% if amount != '' %}{{ amount }} goes back to where you paid from. Banks take two to five days until you see it.{% else %}Nothing more is needed from you.{% endif %}

{{ link }}`,
  },
  ko: {
    subject: '보내신 물건을 받았어요{% if amount != "" %}. {{ amount }}을 돌려드려요{% endif %}',
    preheader: '보내 주셔서 고맙습니다. 다음은 이렇게 돼요.',
    body: `
      <mj-text mj-class="title">잘 받았어요, 고맙습니다</mj-text>
      <mj-text>주문 {{ number }}에서 보내신 물건을 확인했어요. {% if amount != '' %}<strong>{{ amount }}</strong>을 결제하신 곳으로 돌려드려요. 은행에 따라 2~5일 걸려요.{% else %}더 하실 일은 없어요.{% endif %}</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `잘 받았어요, 고맙습니다

주문 {{ number }}에서 보내신 물건을 확인했어요. {% if amount != '' %}{{ amount }}을 결제하신 곳으로 돌려드려요. 은행에 따라 2~5일 걸려요.{% else %}더 하실 일은 없어요.{% endif %}

{{ link }}`,
  },
})
