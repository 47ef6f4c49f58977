import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

export const orderCancelledMail = defineMail('order-cancelled', orderDataSchema, {
  en: {
    subject: 'Your order {{ number }} is cancelled',
    preheader: 'What happens with your money.',
    body: `
      <mj-text mj-class="title">Your order {{ number }} is cancelled</mj-text>
      <mj-text>{% if charged %}All your money is on its way back. Banks take two to five days until you see it.{% else %}You have not been charged.{% endif %}</mj-text>
      <mj-text>If there is something we could have done better, just answer this mail. A person reads it.</mj-text>
      <mj-button href="{{ link }}">See the order</mj-button>`,
    text: `Your order {{ number }} is cancelled

{% if charged %}All your money is on its way back. Banks take two to five days until you see it.{% else %}You have not been charged.{% endif %}
If there is something we could have done better, just answer this mail. A person reads it.

{{ link }}`,
  },
  ko: {
    subject: '주문 {{ number }}을(를) 취소했어요',
    preheader: '결제하신 금액이 어떻게 되는지 알려 드려요.',
    body: `
      <mj-text mj-class="title">주문 {{ number }}을(를) 취소했어요</mj-text>
      <mj-text>{% if charged %}결제하신 금액은 모두 돌아가는 중이에요. 은행에 따라 2~5일 걸려요.{% else %}결제된 금액은 없어요.{% endif %}</mj-text>
      <mj-text>저희가 더 잘할 수 있었던 점이 있다면 이 메일에 답장해 주세요. 사람이 읽어요.</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
    text: `주문 {{ number }}을(를) 취소했어요

{% if charged %}결제하신 금액은 모두 돌아가는 중이에요. 은행에 따라 2~5일 걸려요.{% else %}결제된 금액은 없어요.{% endif %}
저희가 더 잘할 수 있었던 점이 있다면 이 메일에 답장해 주세요. 사람이 읽어요.

{{ link }}`,
  },
})
