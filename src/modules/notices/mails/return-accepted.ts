import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'

const data = orderDataSchema.extend({
  back: z.object({
    address: z.array(z.string()),
    reference: z.string(),
    free: z.boolean(),
    policy: z.string(),
  }),
  slip: z.url().describe('The slip to print'),
})

const addressHtml = `{% for part in back.address %}{{ part }}<br />{% endfor %}`
const addressText = `{% for part in back.address %}{{ part }}
{% endfor %}`

/** F7: yes, send it back, and how. */
export const returnAcceptedMail = defineMail('return-accepted', data, {
  en: {
    subject: 'How to send it back ({{ number }})',
    preheader: 'Where to, what to write on it, and when your money comes.',
    body: `
      <mj-text mj-class="title">Of course, send it back</mj-text>
      <mj-text>Pack it well and write <strong>{{ back.reference }}</strong> on the parcel, so that we know it is yours.{% if back.free %} It costs you nothing: keep the receipt and we give you the postage back.{% endif %}</mj-text>
      <mj-text>${addressHtml}{% if back.address.size == 0 %}Answer this mail and we tell you the address.{% endif %}</mj-text>
      <mj-text>{{ back.policy }}</mj-text>
      <mj-text>As soon as it is here we look at it, and you get what you chose, if you do not have it yet. We write you then.</mj-text>
      <mj-button href="{{ slip }}">Print the slip</mj-button>
      <mj-text><a href="{{ link }}">See your order</a></mj-text>`,
    text: `Of course, send it back

Pack it well and write {{ back.reference }} on the parcel, so that we know it is yours.{% if back.free %} It costs you nothing: keep the receipt and we give you the postage back.{% endif %}

${addressText}{% if back.address.size == 0 %}Answer this mail and we tell you the address.
{% endif %}
{{ back.policy }}

As soon as it is here we look at it, and you get what you chose, if you do not have it yet. We write you then.

Print the slip: {{ slip }}

{{ link }}`,
  },
  ko: {
    subject: '반품 보내시는 방법 ({{ number }})',
    preheader: '보내실 곳, 적으실 번호, 환불 시점을 알려 드려요.',
    body: `
      <mj-text mj-class="title">네, 보내 주세요</mj-text>
      <mj-text>상하지 않게 포장하시고, 상자에 <strong>{{ back.reference }}</strong>을(를) 적어 주세요. 그래야 누구의 것인지 알 수 있어요.{% if back.free %} 반품은 무료예요. 영수증을 보관해 주시면 배송비를 돌려드려요.{% endif %}</mj-text>
      <mj-text>${addressHtml}{% if back.address.size == 0 %}이 메일에 답장해 주시면 주소를 알려 드릴게요.{% endif %}</mj-text>
      <mj-text>{{ back.policy }}</mj-text>
      <mj-text>도착하면 바로 확인하고, 아직 드리지 않은 것을 고르신 대로 드릴게요. 그때 다시 알려 드려요.</mj-text>
      <mj-button href="{{ slip }}">송장 인쇄하기</mj-button>
      <mj-text><a href="{{ link }}">주문 보기</a></mj-text>`,
    text: `네, 보내 주세요

상하지 않게 포장하시고, 상자에 {{ back.reference }}을(를) 적어 주세요. 그래야 누구의 것인지 알 수 있어요.{% if back.free %} 반품은 무료예요. 영수증을 보관해 주시면 배송비를 돌려드려요.{% endif %}

${addressText}{% if back.address.size == 0 %}이 메일에 답장해 주시면 주소를 알려 드릴게요.
{% endif %}
{{ back.policy }}

도착하면 바로 확인하고, 아직 드리지 않은 것을 고르신 대로 드릴게요. 그때 다시 알려 드려요.

송장 인쇄하기: {{ slip }}

{{ link }}`,
  },
})
