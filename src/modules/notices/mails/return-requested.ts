import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

/** F7: we have it and answer soon. Only where staff answers: what is accepted at once has a mail of its own. */
export const returnRequestedMail = defineMail('return-requested', orderDataSchema, {
  en: {
    subject: 'We have your return ({{ number }})',
    preheader: 'We look at it and answer soon.',
    body: `
      <mj-text mj-class="title">We have your return</mj-text>
      <mj-text>You want to send back something of your order {{ number }}. We look at it and answer by mail, usually within a day. Please keep the goods until then.</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>`,
    text: `We have your return

You want to send back something of your order {{ number }}. We look at it and answer by mail, usually within a day. Please keep the goods until then.

{{ link }}`,
  },
  ko: {
    subject: '반품 요청을 받았어요 ({{ number }})',
    preheader: '확인하고 곧 답해 드릴게요.',
    body: `
      <mj-text mj-class="title">반품 요청을 받았어요</mj-text>
      <mj-text>주문 {{ number }}의 물건을 보내고 싶다고 하셨어요. 확인하고 메일로 답해 드려요. 보통 하루 안에 답해 드리니, 그때까지 물건을 보관해 주세요.</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `반품 요청을 받았어요

주문 {{ number }}의 물건을 보내고 싶다고 하셨어요. 확인하고 메일로 답해 드려요. 보통 하루 안에 답해 드리니, 그때까지 물건을 보관해 주세요.

{{ link }}`,
  },
})
