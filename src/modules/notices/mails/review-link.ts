import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** The link to review something with, for somebody who asked for it on the product's page. */
export const reviewLinkMail = defineMail('review-link', z.object({ link: z.url(), product: z.string() }), {
  en: {
    subject: 'Your link to review {{ product }}',
    preheader: 'One screen, without signing in.',
    body: `
      <mj-text mj-class="title">How is it?</mj-text>
      <mj-text>You wanted to say how {{ product }} is. Here is your page for it, without signing in.</mj-text>
      <mj-button href="{{ link }}">Write my review</mj-button>
      <mj-text>Good or bad, it shows as you say it. Whoever checks the words does not see your stars.</mj-text>
      <mj-text mj-class="small">It was not you? Then do nothing, and nothing happens.</mj-text>`,
    text: `How is it?

You wanted to say how {{ product }} is. Here is your page for it, without signing in:
{{ link }}

Good or bad, it shows as you say it. Whoever checks the words does not see your stars.

It was not you? Then do nothing, and nothing happens.`,
  },
  ko: {
    subject: '{{ product }} 리뷰를 쓰실 수 있는 링크예요',
    preheader: '로그인하지 않고 한 화면에서 쓰실 수 있어요.',
    body: `
      <mj-text mj-class="title">써 보시니 어떠세요?</mj-text>
      <mj-text>{{ product }} 리뷰를 쓰고 싶다고 하셔서 링크를 보내 드려요. 로그인하지 않으셔도 돼요.</mj-text>
      <mj-button href="{{ link }}">리뷰 쓰기</mj-button>
      <mj-text>좋든 나쁘든 적어 주신 그대로 보여요. 글을 확인하는 사람은 별점을 보지 못해요.</mj-text>
      <mj-text mj-class="small">직접 요청하신 게 아니라면 그냥 두세요. 아무 일도 일어나지 않아요.</mj-text>`,
    text: `써 보시니 어떠세요?

{{ product }} 리뷰를 쓰고 싶다고 하셔서 링크를 보내 드려요. 로그인하지 않으셔도 돼요.
{{ link }}

좋든 나쁘든 적어 주신 그대로 보여요. 글을 확인하는 사람은 별점을 보지 못해요.

직접 요청하신 게 아니라면 그냥 두세요. 아무 일도 일어나지 않아요.`,
  },
})
