import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** Tells somebody on the staff that her password is another now. */
export const staffPasswordChangedMail = defineMail(
  'staff-password-changed',
  z.object({}),
  {
    en: {
      subject: 'Your password for {{ shop.name }} was changed',
      preheader: 'You are signed out everywhere. If it was not you, act now.',
      body: `
      <mj-text mj-class="title">Your password was changed</mj-text>
      <mj-text>Somebody chose a new password for your account at {{ shop.name }} by the link for it. You are signed out
        everywhere; sign in with the new password. Your authenticator and your passkeys were not touched by it.</mj-text>
      <mj-text>If it was not you: choose “Forgotten your password?” at the sign-in of the shop, and tell its
        owner.</mj-text>`,
      text: `Your password was changed

Somebody chose a new password for your account at {{ shop.name }} by the link for it. You are signed out everywhere;
sign in with the new password. Your authenticator and your passkeys were not touched by it.

If it was not you: choose “Forgotten your password?” at the sign-in of the shop, and tell its owner.`,
    },
    ko: {
      subject: '{{ shop.name }} 비밀번호가 바뀌었어요',
      preheader: '모든 기기에서 로그아웃됐어요. 직접 바꾸지 않으셨다면 바로 확인해 주세요.',
      body: `
      <mj-text mj-class="title">비밀번호가 바뀌었어요</mj-text>
      <mj-text>비밀번호를 정하는 링크로 {{ shop.name }} 계정의 비밀번호가 바뀌었어요. 모든 기기에서 로그아웃됐으니 새 비밀번호로
        로그인해 주세요. 인증 앱과 패스키는 그대로예요.</mj-text>
      <mj-text>직접 바꾸지 않으셨다면 가게 관리 화면의 로그인에서 비밀번호 찾기를 누르고, 가게 주인에게 알려 주세요.</mj-text>`,
      text: `비밀번호가 바뀌었어요

비밀번호를 정하는 링크로 {{ shop.name }} 계정의 비밀번호가 바뀌었어요. 모든 기기에서 로그아웃됐으니 새 비밀번호로 로그인해
주세요. 인증 앱과 패스키는 그대로예요.

직접 바꾸지 않으셨다면 가게 관리 화면의 로그인에서 비밀번호 찾기를 누르고, 가게 주인에게 알려 주세요.`,
    },
  },
  { isMeasured: false },
)
