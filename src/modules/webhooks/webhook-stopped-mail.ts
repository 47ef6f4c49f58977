import { z } from 'zod'
import { defineMail } from '../messaging/index.ts'

const why = {
  en: '{% if isGone %}{{ host }} answered that it wants no more of them (410).{% else %}Nothing that was sent to {{ host }} got through for five days.{% endif %}',
  ko: '{% if isGone %}{{ host }}에서 더 이상 받지 않겠다고 답했어요(410).{% else %}{{ host }}(으)로 보낸 것이 닷새 동안 하나도 전해지지 않았어요.{% endif %}',
}

/** Tells staff that a webhook endpoint was switched off, and what to do. */
export const webhookStoppedMail = defineMail(
  'webhook-stopped',
  z.object({
    host: z.string(),
    isGone: z.boolean(),
    link: z.string().describe('Empty: the shop has no public address yet'),
  }),
  {
    en: {
      subject: 'Webhooks of {{ shop.name }} to {{ host }} are switched off',
      preheader: 'Nothing is lost: what happened since can be sent again.',
      body: `
      <mj-text mj-class="title">Webhooks to {{ host }} are switched off</mj-text>
      <mj-text>${why.en} So nothing more is sent there.</mj-text>
      <mj-text>Once the other side works again, switch the endpoint on and replay what it missed. That is possible for 30
        days.</mj-text>
      <mj-raw>{% if link != "" %}</mj-raw><mj-button href="{{ link }}">Look at the endpoint</mj-button><mj-raw>{% endif %}</mj-raw>`,
      text: `Webhooks to {{ host }} are switched off

${why.en} So nothing more is sent there.

Once the other side works again, switch the endpoint on and replay what it missed. That is possible for 30 days.
{% if link != "" %}
Look at the endpoint: {{ link }}{% endif %}`,
    },
    ko: {
      subject: '{{ shop.name }}에서 {{ host }}(으)로 보내는 웹훅이 꺼졌어요',
      preheader: '사라진 것은 없어요. 그사이의 일은 다시 보낼 수 있어요.',
      body: `
      <mj-text mj-class="title">{{ host }}(으)로 보내는 웹훅이 꺼졌어요</mj-text>
      <mj-text>${why.ko} 그래서 이제 보내지 않아요.</mj-text>
      <mj-text>받는 쪽이 다시 움직이면 엔드포인트를 켜고 그사이의 일을 다시 보내 주세요. 30일 동안 할 수 있어요.</mj-text>
      <mj-raw>{% if link != "" %}</mj-raw><mj-button href="{{ link }}">엔드포인트 보기</mj-button><mj-raw>{% endif %}</mj-raw>`,
      text: `{{ host }}(으)로 보내는 웹훅이 꺼졌어요

${why.ko} 그래서 이제 보내지 않아요.

받는 쪽이 다시 움직이면 엔드포인트를 켜고 그사이의 일을 다시 보내 주세요. 30일 동안 할 수 있어요.
{% if link != "" %}
엔드포인트 보기: {{ link }}{% endif %}`,
    },
  },
  { isMeasured: false },
)
