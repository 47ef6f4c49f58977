import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** The second half of a double opt-in: says what she agreed to, and advertises nothing. */
export const confirmConsentMail = defineMail(
  'confirm-consent',
  z.object({ link: z.url(), wording: z.string() }),
  {
    en: {
      subject: 'Shall we write you? Please confirm',
      preheader: 'One click, and our news comes to you. Without it, nothing comes.',
      body: `
      <mj-text mj-class="title">Shall we write you?</mj-text>
      <mj-text>With this address somebody, probably you, agreed to this:</mj-text>
      <mj-text>“{{ wording }}”</mj-text>
      <mj-button href="{{ link }}">Yes, write me</mj-button>
      <mj-text mj-class="small">The link works for seven days. If it was not you, just leave this mail alone: then we
        send you no news.</mj-text>`,
      text: `Shall we write you?

With this address somebody, probably you, agreed to this:
"{{ wording }}"

Open this link to confirm:
{{ link }}

It works for seven days. If it was not you, just leave this mail alone: then we send you no news.`,
    },
    ko: {
      subject: '소식을 보내 드려도 될까요? 확인해 주세요',
      preheader: '한 번 누르시면 소식을 보내 드려요. 누르지 않으시면 보내지 않아요.',
      body: `
      <mj-text mj-class="title">소식을 보내 드려도 될까요?</mj-text>
      <mj-text>이 주소로 아래 내용에 동의하셨어요. 맞는지 확인해 주세요.</mj-text>
      <mj-text>“{{ wording }}”</mj-text>
      <mj-button href="{{ link }}">네, 보내 주세요</mj-button>
      <mj-text mj-class="small">링크는 7일 동안 쓸 수 있어요. 직접 하신 일이 아니라면 이 메일은 그냥 두세요. 소식을 보내지 않아요.</mj-text>`,
      text: `소식을 보내 드려도 될까요?

이 주소로 아래 내용에 동의하셨어요. 맞는지 확인해 주세요.
"{{ wording }}"

이 링크를 여시면 돼요.
{{ link }}

7일 동안 쓸 수 있어요. 직접 하신 일이 아니라면 이 메일은 그냥 두세요. 소식을 보내지 않아요.`,
    },
  },
  { isMeasured: false },
)
