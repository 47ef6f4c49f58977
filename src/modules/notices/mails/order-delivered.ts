import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'
import { enOpenings } from './en-openings.ts'
import { koOpenings } from './ko-openings.ts'
import { inEachTone } from './openings.ts'

const deliveredSchema = orderDataSchema.extend({
  proof: z
    .object({ html: z.string(), text: z.string() })
    .nullable()
    .describe('What others say of what arrived, escaped where it is HTML'),
})

const others = { en: 'How others get on with it', ko: '같은 물건을 쓰는 분들의 이야기' }

/** What others say of the same things, below what is hers to know. NOTE: written by `quotesHtml`, which escapes. */
const proofBlock = (title: string): string => `
      {% if proof %}<mj-divider /><mj-text><strong>${title}</strong></mj-text><mj-text>{{ proof.html | raw }}</mj-text>{% endif %}`
const proofText = (title: string): string => `{% if proof %}

${title}

{{ proof.text }}{% endif %}`

/** Everything arrived: enjoy it, and what to do if something is not right. */
export const orderDeliveredMail = inEachTone((tone) => {
  const [en, ko] = [enOpenings.delivered[tone], koOpenings.delivered[tone]]
  return defineMail('order-delivered', deliveredSchema, {
    en: {
      subject: 'It has arrived{% if name != "" %}, {{ name }}{% endif %}',
      preheader: 'Something not right? We put it right.',
      body: `
      <mj-text mj-class="title">${en.title}</mj-text>
      <mj-text>${en.happened}</mj-text>
      <mj-text>${en.next}</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>${proofBlock(others.en)}`,
      text: `${en.title}

${en.happened}

${en.next}

{{ link }}${proofText(others.en)}`,
    },
    ko: {
      subject: '{% if name != "" %}{{ name }}님, {% endif %}주문하신 물건이 도착했어요',
      preheader: '문제가 있다면 바로 해결해 드릴게요.',
      body: `
      <mj-text mj-class="title">${ko.title}</mj-text>
      <mj-text>${ko.happened}</mj-text>
      <mj-text>${ko.next}</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>${proofBlock(others.ko)}`,
      text: `${ko.title}

${ko.happened}

${ko.next}

{{ link }}${proofText(others.ko)}`,
    },
  })
})
