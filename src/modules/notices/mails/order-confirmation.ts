import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'
import { addressBlock, english, founderBlock, korean, linesBlock, linesText } from './order-parts.ts'
import { enOpenings } from './en-openings.ts'
import { koOpenings } from './ko-openings.ts'
import { inEachTone, paidOrAwaited, titleOf } from './openings.ts'

/** M19: thanks for an order, what was bought, and what comes next. */
export const orderConfirmation = inEachTone((tone) => {
  const [en, ko] = [enOpenings.confirmation[tone], koOpenings.confirmation[tone]]
  return defineMail('order-confirmation', orderDataSchema, {
    en: {
      subject: 'Thank you{% if name != "" %}, {{ name }}{% endif %}: we have your order {{ number }}',
      preheader: 'What you bought, where it goes and what comes next.',
      body: `
      <mj-text mj-class="title">${titleOf(en)}</mj-text>
      <mj-text>${paidOrAwaited(en)}</mj-text>
      <mj-text>{% if arrives %}It should be with you between <strong>{{ arrives.from }}</strong> and <strong>{{ arrives.to }}</strong>.{% endif %}</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>
      ${linesBlock(english)}
      <mj-divider />
      <mj-text>${addressBlock('Goes to')}</mj-text>
      <mj-text>{% if giftMessage != '' %}On the card: “{{ giftMessage }}”{% endif %}</mj-text>
      <mj-text>${founderBlock}</mj-text>
      <mj-text mj-class="small">Wrong address, changed your mind? Until we pack you can mend it yourself on the page of your order.</mj-text>`,
      text: `${titleOf(en)}

${paidOrAwaited(en)}
{% if arrives %}It should be with you between {{ arrives.from }} and {{ arrives.to }}.
{% endif %}
${linesText(english)}
See your order, change the address or cancel: {{ link }}
{% if thanks != '' %}
{{ thanks }}
{{ founder }}{% endif %}`,
    },
    ko: {
      subject: '{% if name != "" %}{{ name }}님, {% endif %}주문 {{ number }}을(를) 받았어요',
      preheader: '무엇을 사셨는지, 어디로 가는지, 다음은 무엇인지 알려 드려요.',
      body: `
      <mj-text mj-class="title">${titleOf(ko)}</mj-text>
      <mj-text>${paidOrAwaited(ko)}</mj-text>
      <mj-text>{% if arrives %}<strong>{{ arrives.from }}</strong>에서 <strong>{{ arrives.to }}</strong> 사이에 도착할 거예요.{% endif %}</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>
      ${linesBlock(korean)}
      <mj-divider />
      <mj-text>${addressBlock('받으실 곳')}</mj-text>
      <mj-text>{% if giftMessage != '' %}카드에 적을 말: “{{ giftMessage }}”{% endif %}</mj-text>
      <mj-text>${founderBlock}</mj-text>
      <mj-text mj-class="small">주소가 틀렸거나 마음이 바뀌셨나요? 포장하기 전까지는 주문 페이지에서 직접 고치실 수 있어요.</mj-text>`,
      text: `${titleOf(ko)}

${paidOrAwaited(ko)}
{% if arrives %}{{ arrives.from }}에서 {{ arrives.to }} 사이에 도착할 거예요.
{% endif %}
${linesText(korean)}
주문 보기, 주소 바꾸기, 취소하기: {{ link }}
{% if thanks != '' %}
{{ thanks }}
{{ founder }}{% endif %}`,
    },
  })
})
