import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** Asks a visitor whether the review that was written under her address is hers. */
export const confirmReviewMail = defineMail('confirm-review', z.object({ link: z.url(), product: z.string() }), {
  en: {
    subject: 'Your review of {{ product }}: is it from you?',
    preheader: 'One press, and it is on its way to the page.',
    body: `
      <mj-text mj-class="title">Is it from you?</mj-text>
      <mj-text>Somebody wrote a review of {{ product }} and gave this address. If it was you, press the button, and we go on with it.</mj-text>
      <mj-button href="{{ link }}">Yes, it is mine</mj-button>
      <mj-text mj-class="small">It was not you? Then do nothing: within seven days it is gone, and nobody has seen it.</mj-text>`,
    text: `Is it from you?

Somebody wrote a review of {{ product }} and gave this address. If it was you, open this page, and we go on with it:
{{ link }}

It was not you? Then do nothing: within seven days it is gone, and nobody has seen it.`,
  },
  ko: {
    subject: '{{ product }} 리뷰, 직접 쓰셨나요?',
    preheader: '한 번 누르시면 페이지에 올릴 준비를 해요.',
    body: `
      <mj-text mj-class="title">직접 쓰셨나요?</mj-text>
      <mj-text>이 주소로 {{ product }} 리뷰가 들어왔어요. 직접 쓰셨다면 버튼을 눌러 주세요. 그다음은 저희가 할게요.</mj-text>
      <mj-button href="{{ link }}">네, 제가 썼어요</mj-button>
      <mj-text mj-class="small">쓰신 적이 없다면 그냥 두세요. 이레 안에 지워지고, 아무도 보지 못해요.</mj-text>`,
    text: `직접 쓰셨나요?

이 주소로 {{ product }} 리뷰가 들어왔어요. 직접 쓰셨다면 이 페이지를 열어 주세요. 그다음은 저희가 할게요.
{{ link }}

쓰신 적이 없다면 그냥 두세요. 이레 안에 지워지고, 아무도 보지 못해요.`,
  },
})
