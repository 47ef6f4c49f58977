import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'
import { enOpenings } from './en-openings.ts'
import { koOpenings } from './ko-openings.ts'
import { inEachTone } from './openings.ts'

/** Everything arrived: enjoy it, and what to do if something is not right. */
export const orderDeliveredMail = inEachTone((tone) => {
  const [en, ko] = [enOpenings.delivered[tone], koOpenings.delivered[tone]]
  return defineMail('order-delivered', orderDataSchema, {
    en: {
      subject: 'It has arrived{% if name != "" %}, {{ name }}{% endif %}',
      preheader: 'Something not right? We put it right.',
      body: `
      <mj-text mj-class="title">${en.title}</mj-text>
      <mj-text>${en.happened}</mj-text>
      <mj-text>${en.next}</mj-text>
      <mj-button href="{{ link }}">See your order</mj-button>`,
      text: `${en.title}

${en.happened}

${en.next}

{{ link }}`,
    },
    ko: {
      subject: '{% if name != "" %}{{ name }}님, {% endif %}주문하신 물건이 도착했어요',
      preheader: '문제가 있다면 바로 해결해 드릴게요.',
      body: `
      <mj-text mj-class="title">${ko.title}</mj-text>
      <mj-text>${ko.happened}</mj-text>
      <mj-text>${ko.next}</mj-text>
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
      text: `${ko.title}

${ko.happened}

${ko.next}

{{ link }}`,
    },
  })
})
