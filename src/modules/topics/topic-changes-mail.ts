import { z } from 'zod'
import { defineMail } from '../messaging/index.ts'

const change = z.object({
  topic: z.string(),
  product: z.string().describe('Empty: the whole shop'),
  isWorse: z.boolean(),
  negative: z.int(),
  mentions: z.int(),
  negativeBefore: z.int(),
  mentionsBefore: z.int(),
})

const english =
  '{% if change.product != "" %}{{ change.product }}: {% endif %}{{ change.topic }} – {% if change.isWorse %}worse{% else %}better{% endif %}. Against it {{ change.negative }} of {{ change.mentions }} in the last week, {{ change.negativeBefore }} of {{ change.mentionsBefore }} in the eight weeks before.'
const korean =
  '{% if change.product != "" %}{{ change.product }}: {% endif %}{{ change.topic }} – {% if change.isWorse %}나빠졌어요{% else %}좋아졌어요{% endif %}. 지난 한 주 {{ change.mentions }}건 중 {{ change.negative }}건, 그 전 여덟 주 {{ change.mentionsBefore }}건 중 {{ change.negativeBefore }}건이 아쉬웠다고 했어요.'

const each = (line: string, tag: string, end: string) => `{% for change in changes %}${tag}${line}${end}{% endfor %}`

/** Tells staff that reviews speak of something otherwise than before. */
export const topicChangesMail = defineMail(
  'topic-changes',
  z.object({ changes: z.array(change).min(1), link: z.union([z.url(), z.literal('')]).default('') }),
  {
    en: {
      subject: 'Reviews of {{ shop.name }} have changed: {{ changes[0].topic }}',
      preheader: 'What customers say more, or less, than in the weeks before.',
      body: `
      <mj-text mj-class="title">What customers say has changed</mj-text>
      <mj-text>${each(english, '<p style="margin:0 0 8px">', '</p>')}</mj-text>
      <mj-raw>{% if link != '' %}</mj-raw><mj-button href="{{ link }}">Read the sentences</mj-button><mj-raw>{% endif %}</mj-raw>
      <mj-text mj-class="small">You asked for this mail under Topics in the admin, and end it there.</mj-text>`,
      text: `What customers say has changed

${each(english, '', '\n')}
{% if link != '' %}Read the sentences: {{ link }}
{% endif %}
You asked for this mail under Topics in the admin, and end it there.`,
    },
    ko: {
      subject: '{{ shop.name }} 리뷰가 달라졌어요: {{ changes[0].topic }}',
      preheader: '지난 몇 주와 다르게 말씀하시는 것이 있어요.',
      body: `
      <mj-text mj-class="title">손님들의 이야기가 달라졌어요</mj-text>
      <mj-text>${each(korean, '<p style="margin:0 0 8px">', '</p>')}</mj-text>
      <mj-raw>{% if link != '' %}</mj-raw><mj-button href="{{ link }}">문장 읽어 보기</mj-button><mj-raw>{% endif %}</mj-raw>
      <mj-text mj-class="small">관리 화면의 Topics에서 받기로 하신 메일이에요. 그곳에서 그만 받으실 수 있어요.</mj-text>`,
      text: `손님들의 이야기가 달라졌어요

${each(korean, '', '\n')}
{% if link != '' %}문장 읽어 보기: {{ link }}
{% endif %}
관리 화면의 Topics에서 받기로 하신 메일이에요. 그곳에서 그만 받으실 수 있어요.`,
    },
  },
  { isMeasured: false },
)
