import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

/** Everything arrived: enjoy it, and what to do if something is not right. */
export const orderDeliveredMail = defineMail('order-delivered', orderDataSchema, {
  en: {
    subject: 'It has arrived{% if name != "" %}, {{ name }}{% endif %}',
    preheader: 'Something not right? We put it right.',
    body: `
      <mj-text mj-class="title">It has arrived</mj-text>
      <mj-text>Your order {{ number }} was delivered. We hope opening it is as much fun as packing it was.</mj-text>
      <mj-text>Not there, damaged, or not what you hoped for? Answer this mail, or send it back from the page of your order. We put it right.</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>`,
    text: `It has arrived

Your order {{ number }} was delivered. We hope opening it is as much fun as packing it was.

Not there, damaged, or not what you hoped for? Answer this mail, or send it back from the page of your order. We put it right.

{{ link }}`,
  },
  ko: {
    subject: '{% if name != "" %}{{ name }}님, {% endif %}주문하신 물건이 도착했어요',
    preheader: '문제가 있다면 바로 해결해 드릴게요.',
    body: `
      <mj-text mj-class="title">도착했어요</mj-text>
      <mj-text>주문 {{ number }}이(가) 배송됐어요. 포장하는 저희만큼 열어 보는 마음도 즐거우셨으면 좋겠어요.</mj-text>
      <mj-text>아직 못 받으셨거나, 상했거나, 생각과 다르신가요? 이 메일에 답장하시거나 주문 페이지에서 반품을 신청해 주세요. 바로 해결해 드릴게요.</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `도착했어요

주문 {{ number }}이(가) 배송됐어요. 포장하는 저희만큼 열어 보는 마음도 즐거우셨으면 좋겠어요.

아직 못 받으셨거나, 상했거나, 생각과 다르신가요? 이 메일에 답장하시거나 주문 페이지에서 반품을 신청해 주세요. 바로 해결해 드릴게요.

{{ link }}`,
  },
})
