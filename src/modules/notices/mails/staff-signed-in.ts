import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** Tells somebody on the staff that her account was entered with a browser that was not seen before. */
export const staffSignedInMail = defineMail(
  'staff-signed-in',
  z.object({ when: z.string(), browser: z.string(), line: z.string(), link: z.url() }),
  {
    en: {
      subject: 'A sign-in with a browser we do not know',
      preheader: 'If it was you, there is nothing to do.',
      body: `
      <mj-text mj-class="title">Was that you?</mj-text>
      <mj-text>Somebody signed in to your account at {{ shop.name }} with a browser that you have not used there
        before.</mj-text>
      <mj-text>{{ when }}<br/>{{ browser }}<br/>From {{ line }}</mj-text>
      <mj-text>If it was you, there is nothing to do. If not: sign out that browser and choose a new password under “My
        account”, and tell the owner of the shop.</mj-text>
      <mj-button href="{{ link }}">My account</mj-button>`,
      text: `Was that you?

Somebody signed in to your account at {{ shop.name }} with a browser that you have not used there before.

{{ when }}
{{ browser }}
From {{ line }}

If it was you, there is nothing to do. If not: sign out that browser and choose a new password under “My account”, and
tell the owner of the shop: {{ link }}`,
    },
    ko: {
      subject: '처음 보는 브라우저에서 로그인했어요',
      preheader: '직접 하셨다면 아무것도 안 하셔도 돼요.',
      body: `
      <mj-text mj-class="title">직접 로그인하신 건가요?</mj-text>
      <mj-text>{{ shop.name }} 계정에 지금까지 쓰지 않으셨던 브라우저로 로그인했어요.</mj-text>
      <mj-text>{{ when }}<br/>{{ browser }}<br/>접속한 곳 {{ line }}</mj-text>
      <mj-text>직접 하셨다면 아무것도 안 하셔도 돼요. 아니라면 ‘내 계정’에서 그 브라우저를 로그아웃하고 비밀번호를 새로 정한 뒤
        가게 주인에게 알려 주세요.</mj-text>
      <mj-button href="{{ link }}">내 계정</mj-button>`,
      text: `직접 로그인하신 건가요?

{{ shop.name }} 계정에 지금까지 쓰지 않으셨던 브라우저로 로그인했어요.

{{ when }}
{{ browser }}
접속한 곳 {{ line }}

직접 하셨다면 아무것도 안 하셔도 돼요. 아니라면 ‘내 계정’에서 그 브라우저를 로그아웃하고 비밀번호를 새로 정한 뒤 가게 주인에게
알려 주세요: {{ link }}`,
    },
  },
  { isMeasured: false },
)
