import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** Lets somebody on the staff choose a new password; the link is for her alone. */
export const staffPasswordResetMail = defineMail(
  'staff-password-reset',
  z.object({ link: z.url() }),
  {
    en: {
      subject: 'A new password for {{ shop.name }}',
      preheader: 'Open the link and choose one. It works once, for one hour.',
      body: `
      <mj-text mj-class="title">Choose a new password</mj-text>
      <mj-text>Somebody asked for a new password for your account at {{ shop.name }}. If that was you, open the link and
        choose one. You are then signed out everywhere and sign in with it.</mj-text>
      <mj-button href="{{ link }}">Choose a password</mj-button>
      <mj-text mj-class="small">The link works once, for one hour. Your authenticator and your passkeys stay as they are.
        If you did not ask, you can forget this mail: your password stays the same.</mj-text>`,
      text: `Choose a new password

Somebody asked for a new password for your account at {{ shop.name }}. If that was you, open this link and choose one.
You are then signed out everywhere and sign in with it:
{{ link }}

It works once, for one hour. Your authenticator and your passkeys stay as they are. If you did not ask, you can forget
this mail: your password stays the same.`,
    },
    ko: {
      subject: '{{ shop.name }} 새 비밀번호',
      preheader: '링크를 열고 새 비밀번호를 정해 주세요. 1시간 동안 한 번만 쓸 수 있어요.',
      body: `
      <mj-text mj-class="title">새 비밀번호를 정해 주세요</mj-text>
      <mj-text>{{ shop.name }} 계정의 새 비밀번호를 요청받았어요. 직접 요청하셨다면 링크를 열고 새로 정해 주세요. 그러면 모든
        기기에서 로그아웃되고, 새 비밀번호로 다시 로그인하시면 돼요.</mj-text>
      <mj-button href="{{ link }}">비밀번호 정하기</mj-button>
      <mj-text mj-class="small">링크는 1시간 동안 한 번만 쓸 수 있어요. 인증 앱과 패스키는 그대로예요. 요청하신 적이 없다면 이
        메일은 잊으셔도 돼요. 비밀번호는 바뀌지 않아요.</mj-text>`,
      text: `새 비밀번호를 정해 주세요

{{ shop.name }} 계정의 새 비밀번호를 요청받았어요. 직접 요청하셨다면 이 링크를 열고 새로 정해 주세요. 그러면 모든 기기에서
로그아웃되고, 새 비밀번호로 다시 로그인하시면 돼요.
{{ link }}

링크는 1시간 동안 한 번만 쓸 수 있어요. 인증 앱과 패스키는 그대로예요. 요청하신 적이 없다면 이 메일은 잊으셔도 돼요.
비밀번호는 바뀌지 않아요.`,
    },
  },
  { isMeasured: false },
)
