import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** Asks somebody to work in the shop; the link makes her account. */
export const staffInvitationMail = defineMail(
  'staff-invitation',
  z.object({ link: z.url(), by: z.string() }),
  {
    en: {
      subject: '{{ by }} invites you to work on {{ shop.name }}',
      preheader: 'Choose a password and you are in. The link works for seven days.',
      body: `
      <mj-text mj-class="title">Welcome to {{ shop.name }}</mj-text>
      <mj-text>{{ by }} invites you to run the shop together. Open the link, choose a password, and you are in.</mj-text>
      <mj-button href="{{ link }}">Join the shop</mj-button>
      <mj-text mj-class="small">The link works once, for seven days. If you do not know {{ by }}, you can forget this
        mail: nothing happens without you.</mj-text>`,
      text: `Welcome to {{ shop.name }}

{{ by }} invites you to run the shop together. Open this link, choose a password, and you are in:
{{ link }}

It works once, for seven days. If you do not know {{ by }}, you can forget this mail: nothing happens without you.`,
    },
    ko: {
      subject: '{{ by }}님이 {{ shop.name }}에 초대하셨어요',
      preheader: '비밀번호만 정하시면 바로 시작하실 수 있어요. 링크는 7일 동안 쓸 수 있어요.',
      body: `
      <mj-text mj-class="title">{{ shop.name }}에 오신 것을 환영해요</mj-text>
      <mj-text>{{ by }}님이 함께 가게를 꾸리자고 초대하셨어요. 링크를 열고 비밀번호를 정하시면 바로 시작돼요.</mj-text>
      <mj-button href="{{ link }}">함께하기</mj-button>
      <mj-text mj-class="small">링크는 7일 동안 한 번만 쓸 수 있어요. {{ by }}님을 모르신다면 이 메일은 잊으셔도 돼요.
        아무 일도 일어나지 않아요.</mj-text>`,
      text: `{{ shop.name }}에 오신 것을 환영해요

{{ by }}님이 함께 가게를 꾸리자고 초대하셨어요. 이 링크를 열고 비밀번호를 정하시면 바로 시작돼요.
{{ link }}

링크는 7일 동안 한 번만 쓸 수 있어요. {{ by }}님을 모르신다면 이 메일은 잊으셔도 돼요. 아무 일도 일어나지 않아요.`,
    },
  },
  { isMeasured: false },
)
