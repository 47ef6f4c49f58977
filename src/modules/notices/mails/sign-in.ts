import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/**
 * The link and the code with which a shopper signs in.
 *
 * NOTE: the code is not in the subject, which lists of the outbox show to staff. Phones show the first line beside it.
 */
export const signInMail = defineMail(
  'sign-in',
  z.object({ link: z.url(), code: z.string() }),
  {
    en: {
      subject: 'Your code for {{ shop.name }}',
      preheader: '{{ code }} – or sign in with one click. Both work for 15 minutes.',
      body: `
      <mj-text mj-class="title">Come on in</mj-text>
      <mj-text>Click to sign in. You need no password.</mj-text>
      <mj-button href="{{ link }}">Sign in</mj-button>
      <mj-text>Or type this code where you asked for it:</mj-text>
      <mj-text font-size="32px" font-weight="700" letter-spacing="6px">{{ code }}</mj-text>
      <mj-text mj-class="small">Link and code work once, for 15 minutes. If you did not ask for them, you can forget
        this mail: nobody gets in without it.</mj-text>`,
      text: `Come on in

Open this link to sign in, no password needed:
{{ link }}

Or type this code where you asked for it: {{ code }}

Both work once, for 15 minutes. If you did not ask for them, you can forget this mail: nobody gets in without it.`,
    },
    ko: {
      subject: '{{ shop.name }} 로그인 코드',
      preheader: '{{ code }} – 한 번 눌러 로그인하셔도 돼요. 15분 동안 쓸 수 있어요.',
      body: `
      <mj-text mj-class="title">어서 오세요</mj-text>
      <mj-text>누르시면 바로 로그인돼요. 비밀번호는 필요 없어요.</mj-text>
      <mj-button href="{{ link }}">로그인</mj-button>
      <mj-text>또는 이 숫자를 로그인 화면에 적어 주세요.</mj-text>
      <mj-text font-size="32px" font-weight="700" letter-spacing="6px">{{ code }}</mj-text>
      <mj-text mj-class="small">링크와 숫자는 15분 동안 한 번만 쓸 수 있어요. 요청하신 적이 없다면 이 메일은 잊으셔도 돼요.
        이 메일 없이는 아무도 들어올 수 없어요.</mj-text>`,
      text: `어서 오세요

이 링크를 여시면 바로 로그인돼요. 비밀번호는 필요 없어요.
{{ link }}

또는 이 숫자를 로그인 화면에 적어 주세요: {{ code }}

링크와 숫자는 15분 동안 한 번만 쓸 수 있어요. 요청하신 적이 없다면 이 메일은 잊으셔도 돼요.`,
    },
  },
  { isMeasured: false },
)
