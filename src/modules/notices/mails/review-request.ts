import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

const reviewRequestSchema = z.object({
  name: z.string().describe('How she is called; may be empty'),
  reminder: z.boolean().describe('The second and last mail about it'),
  incentive: z.string().describe('What is offered, whatever the stars; may be empty'),
  lines: z.array(
    z.object({
      title: z.string(),
      variant: z.string(),
      stars: z.array(z.object({ count: z.int(), link: z.url() })).describe('One to five'),
    }),
  ),
})

/** Stars to press, each a link of its own: following one opens the form and saves nothing. */
const starsBlock = (labelOf: string): string => `
  <mj-table>
    {% for line in lines %}<tr><td style="padding:14px 0 2px"><strong>{{ line.title }}</strong>{% if line.variant != '' %} <span class="quiet" style="color:#6b665e">{{ line.variant }}</span>{% endif %}</td></tr>
    <tr><td style="padding:0 0 10px;white-space:nowrap">{% for star in line.stars %}<a href="{{ star.link }}" title="${labelOf}" style="display:inline-block;padding:6px 9px;font-size:30px;line-height:1;text-decoration:none;color:#b7791f">★</a>{% endfor %}</td></tr>{% endfor %}
  </mj-table>`

const starsText = (labelOf: string): string =>
  `{% for line in lines %}{{ line.title }}{% if line.variant != '' %} ({{ line.variant }}){% endif %}
{% for star in line.stars %}${labelOf}: {{ star.link }}
{% endfor %}
{% endfor %}`

const english = 'Stars {{ star.count }}/5'
const korean = '별점 {{ star.count }}/5'

/** Asks how what arrived is, by stars that can be pressed; with what is offered for it, whatever she thinks. */
export const reviewRequestMail = defineMail('review-request', reviewRequestSchema, {
  en: {
    subject:
      '{% if reminder %}One last question{% else %}How is it{% endif %}{% if name != "" %}, {{ name }}{% endif %}?',
    preheader: 'Press a star. Good or bad, it shows as you say it.',
    body: `
      <mj-text mj-class="title">How is it?</mj-text>
      <mj-text>You have had it for a while. Press a star for each, and add a few words if you like: others choose by them.</mj-text>
      ${starsBlock(english)}
      <mj-text>Good or bad, it shows as you say it. Whoever checks the words does not see your stars.</mj-text>
      {% if incentive != '' %}<mj-text>{{ incentive }} It is yours whatever your stars, and we say so beside your review.</mj-text>{% endif %}
      {% if reminder %}<mj-text mj-class="small">This is the last mail about it.</mj-text>{% endif %}`,
    text: `How is it?

You have had it for a while. Choose stars for each, and add a few words if you like: others choose by them.

${starsText(english)}Good or bad, it shows as you say it. Whoever checks the words does not see your stars.
{% if incentive != '' %}
{{ incentive }} It is yours whatever your stars, and we say so beside your review.
{% endif %}{% if reminder %}
This is the last mail about it.{% endif %}`,
  },
  ko: {
    subject:
      '{% if name != "" %}{{ name }}님, {% endif %}{% if reminder %}마지막으로 여쭤볼게요{% else %}써 보시니 어떠세요?{% endif %}',
    preheader: '별을 눌러 주세요. 좋든 나쁘든 적어 주신 그대로 보여요.',
    body: `
      <mj-text mj-class="title">써 보시니 어떠세요?</mj-text>
      <mj-text>받으신 지 며칠 지났네요. 하나씩 별을 눌러 주시고, 괜찮으시면 몇 마디 남겨 주세요. 다른 분들이 고르는 데 도움이 돼요.</mj-text>
      ${starsBlock(korean)}
      <mj-text>좋든 나쁘든 적어 주신 그대로 보여요. 글을 확인하는 사람은 별점을 보지 못해요.</mj-text>
      {% if incentive != '' %}<mj-text>{{ incentive }} 별점과 상관없이 드리고, 리뷰 옆에도 그렇게 적어 둬요.</mj-text>{% endif %}
      {% if reminder %}<mj-text mj-class="small">이 일로 보내 드리는 마지막 메일이에요.</mj-text>{% endif %}`,
    text: `써 보시니 어떠세요?

받으신 지 며칠 지났네요. 하나씩 별점을 고르시고, 괜찮으시면 몇 마디 남겨 주세요. 다른 분들이 고르는 데 도움이 돼요.

${starsText(korean)}좋든 나쁘든 적어 주신 그대로 보여요. 글을 확인하는 사람은 별점을 보지 못해요.
{% if incentive != '' %}
{{ incentive }} 별점과 상관없이 드리고, 리뷰 옆에도 그렇게 적어 둬요.
{% endif %}{% if reminder %}
이 일로 보내 드리는 마지막 메일이에요.{% endif %}`,
  },
})
