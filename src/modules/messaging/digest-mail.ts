import { z } from 'zod'
import { defineMail, type MailWords } from './mail-definition.ts'

const item = z.object({ title: z.string(), text: z.string(), link: z.string(), picture: z.string() })

const words = (subject: string, lead: string, more: string): MailWords => ({
  subject,
  preheader: '{% for item in items %}{{ item.title }}{% unless forloop.last %} · {% endunless %}{% endfor %}',
  body: `
    <mj-text mj-class="title">${subject}</mj-text>
    <mj-text>${lead}</mj-text>
    <mj-table>
      {% for item in items %}<tr>
        <td style="padding:14px 0;border-top:1px solid #e7e2d9;vertical-align:top">
          {% if item.picture != '' %}<img src="{{ item.picture }}" alt="" width="96" style="float:right;margin-left:16px;border-radius:8px" />{% endif %}
          <strong>{{ item.title }}</strong><br />{{ item.text }}<br />
          <a href="{{ item.link }}" style="color:#2b2a28">${more}</a>
        </td></tr>{% endfor %}
    </mj-table>`,
  text: `${lead}\n{% for item in items %}\n{{ item.title }}\n{{ item.text }}\n{{ item.link }}\n{% endfor %}`,
})

/** What was held back since the last one, in one mail. */
export const digestMail = defineMail('digest', z.object({ items: z.array(item).min(1) }), {
  en: words('A few things, in one mail', 'We saved these up so that we need not write you each time.', 'Have a look'),
  ko: words('모아서 한 번에 전해 드려요', '자주 메일을 보내는 대신 한 통에 모았어요.', '살펴보기'),
})
