import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

/** F7: the parcel has not come, and what that means. */
export const returnGivenUpMail = defineMail('return-given-up', orderDataSchema, {
  en: {
    subject: 'Your parcel has not come yet ({{ number }})',
    preheader: 'What happened, and what you can do.',
    body: `
      <mj-text mj-class="title">Your parcel has not come yet</mj-text>
      <mj-text>You wanted to send back something of your order {{ number }}, and it has not arrived here. So we took back what you got for it. Is it on its way? Then all is well: when it is here, you get what you chose. Something went wrong? Answer this mail.</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>`,
    text: `Your parcel has not come yet

You wanted to send back something of your order {{ number }}, and it has not arrived here. So we took back what you got for it. Is it on its way? Then all is well: when it is here, you get what you chose. Something went wrong? Answer this mail.

{{ link }}`,
  },
  ko: {
    subject: '상자가 아직 오지 않았어요 ({{ number }})',
    preheader: '어떻게 되었는지, 무엇을 하시면 되는지 알려 드려요.',
    body: `
      <mj-text mj-class="title">상자가 아직 오지 않았어요</mj-text>
      <mj-text>주문 {{ number }}에서 보내기로 하신 물건이 아직 도착하지 않아, 미리 드린 것을 거두었어요. 이미 보내셨다면 괜찮아요. 도착하면 고르신 것을 드려요. 문제가 있으면 이 메일에 답장해 주세요.</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `상자가 아직 오지 않았어요

주문 {{ number }}에서 보내기로 하신 물건이 아직 도착하지 않아, 미리 드린 것을 거두었어요. 이미 보내셨다면 괜찮아요. 도착하면 고르신 것을 드려요. 문제가 있으면 이 메일에 답장해 주세요.

{{ link }}`,
  },
})
