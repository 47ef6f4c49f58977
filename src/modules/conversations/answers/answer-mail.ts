import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

const body = (foot: string) => `
  <mj-text>{% for part in parts %}<p style="margin:0 0 12px;white-space:pre-line">{{ part }}</p>{% endfor %}</mj-text>
  <mj-text>{% for link in links %}<p style="margin:0 0 8px"><a href="{{ link.url }}">{{ link.title }}</a></p>{% endfor %}</mj-text>
  <mj-text>{{ from }}</mj-text>
  <mj-text mj-class="small">${foot}</mj-text>`

const text = (foot: string) =>
  `{% for part in parts %}{{ part }}\n\n{% endfor %}{% for link in links %}{{ link.title }}\n{{ link.url }}\n\n{% endfor %}{{ from }}\n\n${foot}`

const foot = {
  en: 'You wrote to us. Answer this mail, and it reaches the same conversation.',
  ko: '문의해 주신 내용의 답변이에요. 이 메일에 답장하시면 같은 대화로 이어져요.',
}

const preheader = '{{ parts[0] }}'

const began = {
  en: 'Answer this mail, and it reaches the person who wrote it.',
  ko: '이 메일에 답장하시면 보낸 사람에게 바로 전해져요.',
}

const schema = z.object({
  subject: z.string(),
  parts: z.array(z.string()),
  links: z.array(z.object({ title: z.string(), url: z.string() })),
  from: z.string(),
})

const wordsWith = (words: string) => ({ subject: '{{ subject }}', preheader, body: body(words), text: text(words) })

/** An answer of the staff that goes by mail. */
export const answerMail = defineMail('conversation-answer', schema, {
  en: wordsWith(foot.en),
  ko: wordsWith(foot.ko),
})

/** The first mail of the staff to somebody who has not written. */
export const begunMail = defineMail('conversation-begun', schema, { en: wordsWith(began.en), ko: wordsWith(began.ko) })
