import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

const ownerInvitationSchema = z.object({
  name: z.string().describe('How she is called; may be empty'),
  product: z.string(),
  question: z.string().describe('As it was asked, and decided to be shown'),
  link: z.url(),
})

/** Asks somebody who has a product what another wants to know of it. */
export const ownerInvitationMail = defineMail('owner-invitation', ownerInvitationSchema, {
  en: {
    subject: 'Do you know this about {{ product }}{% if name != "" %}, {{ name }}{% endif %}?',
    preheader: 'Somebody asks, and you have it at home.',
    body: `
      <mj-text mj-class="title">You have it. Do you know?</mj-text>
      <mj-text>Somebody who thinks about {{ product }} asks:</mj-text>
      <mj-text font-size="18px" padding="8px 32px 8px 44px">“{{ question }}”</mj-text>
      <mj-text>Nobody knows better than who lives with it. One sentence is enough, good or bad.</mj-text>
      <mj-button href="{{ link }}">Answer</mj-button>
      <mj-text mj-class="small">You do not know? Then do nothing. We ask you at most once in thirty days, and nobody but us sees your address.</mj-text>`,
    text: `You have it. Do you know?

Somebody who thinks about {{ product }} asks:

“{{ question }}”

Nobody knows better than who lives with it. One sentence is enough, good or bad:
{{ link }}

You do not know? Then do nothing. We ask you at most once in thirty days, and nobody but us sees your address.`,
  },
  ko: {
    subject: '{% if name != "" %}{{ name }}님, {% endif %}{{ product }}, 이거 아세요?',
    preheader: '써 보신 분께 여쭤보는 질문이 왔어요.',
    body: `
      <mj-text mj-class="title">써 보셨으니 여쭤봐요</mj-text>
      <mj-text>{{ product }} 살까 고민하시는 분이 궁금해하세요.</mj-text>
      <mj-text font-size="18px" padding="8px 32px 8px 44px">“{{ question }}”</mj-text>
      <mj-text>직접 쓰시는 분만큼 잘 아는 분은 없어요. 좋든 아쉽든 한 줄이면 충분해요.</mj-text>
      <mj-button href="{{ link }}">답하기</mj-button>
      <mj-text mj-class="small">잘 모르시면 그냥 두세요. 서른 날에 한 번까지만 여쭤보고, 메일 주소는 저희만 알아요.</mj-text>`,
    text: `써 보셨으니 여쭤봐요

{{ product }} 살까 고민하시는 분이 궁금해하세요.

“{{ question }}”

직접 쓰시는 분만큼 잘 아는 분은 없어요. 좋든 아쉽든 한 줄이면 충분해요.
{{ link }}

잘 모르시면 그냥 두세요. 서른 날에 한 번까지만 여쭤보고, 메일 주소는 저희만 알아요.`,
  },
})
