import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

const questionAnsweredSchema = z.object({
  product: z.string(),
  question: z.string(),
  answer: z.string(),
  author: z.string().describe('Who answers: a name, or the shop'),
  first: z.boolean().describe('The first answer; otherwise she follows'),
  link: z.url().describe('To the question'),
  follow: z.url().describe('To be told of more, or of nothing'),
})

const english = `{% if first %}There may be more answers; you hear of them only if you ask us to.{% else %}You asked to hear of every answer.{% endif %}`
const korean = `{% if first %}답이 더 올 수 있어요. 원하실 때만 알려 드려요.{% else %}답이 올 때마다 알려 달라고 하셔서 보내 드려요.{% endif %}`

/** Tells who asked about a product what was answered. */
export const questionAnsweredMail = defineMail('question-answered', questionAnsweredSchema, {
  en: {
    subject:
      '{% if first %}An answer to your question about {{ product }}{% else %}One more answer about {{ product }}{% endif %}',
    preheader: '{{ author }} has answered.',
    body: `
      <mj-text mj-class="title">There is an answer</mj-text>
      <mj-text mj-class="small">You asked about {{ product }}: “{{ question }}”</mj-text>
      <mj-text><strong>{{ author }}</strong> writes:</mj-text>
      <mj-text padding="0 32px 8px 44px">{{ answer }}</mj-text>
      <mj-button href="{{ link }}">See it on the page</mj-button>
      <mj-text mj-class="small">${english} <a href="{{ follow }}">Choose what we tell you</a>. Somebody else gave your address? Press there as well, and nothing more comes.</mj-text>`,
    text: `There is an answer

You asked about {{ product }}: “{{ question }}”

{{ author }} writes:
{{ answer }}

See it on the page:
{{ link }}

${english} Choose what we tell you:
{{ follow }}
Somebody else gave your address? Open that page as well, and nothing more comes.`,
  },
  ko: {
    subject:
      '{% if first %}{{ product }} 질문에 답이 왔어요{% else %}{{ product }} 질문에 답이 하나 더 왔어요{% endif %}',
    preheader: '{{ author }}님이 답했어요.',
    body: `
      <mj-text mj-class="title">답이 왔어요</mj-text>
      <mj-text mj-class="small">{{ product }}에 남기신 질문: “{{ question }}”</mj-text>
      <mj-text><strong>{{ author }}</strong>님의 답이에요.</mj-text>
      <mj-text padding="0 32px 8px 44px">{{ answer }}</mj-text>
      <mj-button href="{{ link }}">페이지에서 보기</mj-button>
      <mj-text mj-class="small">${korean} <a href="{{ follow }}">받을 알림 고르기</a>. 다른 사람이 이 주소를 적었다면 거기서 그만 받기를 눌러 주세요.</mj-text>`,
    text: `답이 왔어요

{{ product }}에 남기신 질문: “{{ question }}”

{{ author }}님의 답이에요.
{{ answer }}

페이지에서 보기:
{{ link }}

${korean} 받을 알림 고르기:
{{ follow }}
다른 사람이 이 주소를 적었다면 거기서 그만 받기를 눌러 주세요.`,
  },
})
