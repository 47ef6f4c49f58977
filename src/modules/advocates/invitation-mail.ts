import { z } from 'zod'
import { defineMail } from '../messaging/index.ts'

/** Asks somebody to speak for the shop. */
export const invitationMail = defineMail('advocate-invitation', z.object({ link: z.url(), name: z.string() }), {
  en: {
    subject: 'Would you speak for {{ shop.name }}?',
    preheader: 'An invitation, and nothing to buy.',
    body: `
      <mj-text mj-class="title">You speak plainly, and it helps</mj-text>
      <mj-text>{% if name != "" %}Dear {{ name }}, what{% else %}What{% endif %} you write and show here helps others more than anything we could say. So we would like to ask you to be one of our advocates: with a link of your own, a say in what is new, and a thank you for what you bring.</mj-text>
      <mj-text>What you think stays yours. We never ask for praise, and whatever you publish for a reward is marked as such.</mj-text>
      <mj-button href="{{ link }}">Read what it means</mj-button>
      <mj-text mj-class="small">If you would rather not, nothing changes and we do not ask again. You can leave at any time.</mj-text>`,
    text: `You speak plainly, and it helps

{% if name != "" %}Dear {{ name }}, what{% else %}What{% endif %} you write and show here helps others more than anything we could say. So we would like to ask you to be one of our advocates: with a link of your own, a say in what is new, and a thank you for what you bring.

What you think stays yours. We never ask for praise, and whatever you publish for a reward is marked as such.
{{ link }}

If you would rather not, nothing changes and we do not ask again. You can leave at any time.`,
  },
  ko: {
    subject: '{{ shop.name }}의 서포터즈가 되어 주실래요?',
    preheader: '초대장이에요. 살 것은 없어요.',
    body: `
      <mj-text mj-class="title">솔직한 말씀이 큰 도움이 돼요</mj-text>
      <mj-text>{% if name != "" %}{{ name }}님이 {% endif %}써 주시고 보여 주신 것이 저희가 하는 어떤 말보다 다른 분들께 도움이 돼요. 그래서 서포터즈로 모시고 싶어요. 나만의 링크를 드리고, 새것에 대한 의견을 여쭙고, 함께해 주신 만큼 고마움을 전할게요.</mj-text>
      <mj-text>생각은 언제나 그대로 두세요. 칭찬을 부탁드리지 않고, 대가를 받고 올리신 글에는 그렇다고 꼭 밝혀요.</mj-text>
      <mj-button href="{{ link }}">어떤 일인지 보기</mj-button>
      <mj-text mj-class="small">원하지 않으시면 달라지는 것은 없고 다시 여쭙지 않아요. 언제든 그만두실 수 있어요.</mj-text>`,
    text: `솔직한 말씀이 큰 도움이 돼요

{% if name != "" %}{{ name }}님이 {% endif %}써 주시고 보여 주신 것이 저희가 하는 어떤 말보다 다른 분들께 도움이 돼요. 그래서 서포터즈로 모시고 싶어요. 나만의 링크를 드리고, 새것에 대한 의견을 여쭙고, 함께해 주신 만큼 고마움을 전할게요.

생각은 언제나 그대로 두세요. 칭찬을 부탁드리지 않고, 대가를 받고 올리신 글에는 그렇다고 꼭 밝혀요.
{{ link }}

원하지 않으시면 달라지는 것은 없고 다시 여쭙지 않아요. 언제든 그만두실 수 있어요.`,
  },
})
