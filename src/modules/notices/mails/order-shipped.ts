import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { orderDataSchema } from '../order-data.ts'
import { parcelBlock, parcelText } from './parcel-parts.ts'
import { enOpenings } from './en-openings.ts'
import { koOpenings } from './ko-openings.ts'
import { inEachTone, leftAndArrives, withBoldDay } from './openings.ts'

const data = orderDataSchema.extend({
  parcel: z.object({
    lines: z.array(z.object({ title: z.string(), variant: z.string(), quantity: z.int() })),
    carrier: z.string(),
    trackingNumber: z.string(),
    trackingUrl: z.string().describe('Empty when the parcel cannot be followed'),
  }),
  more: z.boolean().describe('Whether another parcel follows'),
})

/** A parcel left: what is in it, how to follow it, when it comes. */
export const orderShippedMail = inEachTone((tone) => {
  const [en, ko] = [enOpenings.shipped[tone], koOpenings.shipped[tone]]
  return defineMail('order-shipped', data, {
    en: {
      subject: 'Your parcel is on its way ({{ number }})',
      preheader: 'What is in it and how to follow it.',
      body: `
      <mj-text mj-class="title">${en.title}</mj-text>
      <mj-text>${withBoldDay(leftAndArrives(en))}</mj-text>
      ${parcelBlock('Follow the parcel')}
      <mj-button href="{{ link }}">See your order</mj-button>`,
      text: `${en.title}

${leftAndArrives(en)}

${parcelText('Follow the parcel')}
See your order: {{ link }}`,
    },
    ko: {
      subject: '택배가 출발했어요 ({{ number }})',
      preheader: '무엇이 들었는지, 어디쯤 왔는지 보실 수 있어요.',
      body: `
      <mj-text mj-class="title">${ko.title}</mj-text>
      <mj-text>${withBoldDay(leftAndArrives(ko))}</mj-text>
      ${parcelBlock('배송 조회')}
      <mj-button href="{{ link }}">주문 보기</mj-button>`,
      text: `${ko.title}

${leftAndArrives(ko)}

${parcelText('배송 조회')}
주문 보기: {{ link }}`,
    },
  })
})
