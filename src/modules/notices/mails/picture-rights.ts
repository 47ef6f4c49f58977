import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** Asks a customer whether her pictures may be shown elsewhere than with her review. */
export const pictureRightsMail = defineMail('picture-rights', z.object({ link: z.url(), product: z.string() }), {
  en: {
    subject: 'May we show your pictures of {{ product }}?',
    preheader: 'You say where, and can take it back at any time.',
    body: `
      <mj-text mj-class="title">May we show your pictures?</mj-text>
      <mj-text>You sent pictures of {{ product }} with your review, and we like how it looks with you. May {{ shop.name }} show them elsewhere too, with your name beside them? You choose where. If you would rather not, nothing changes.</mj-text>
      <mj-button href="{{ link }}">Choose where</mj-button>
      <mj-text mj-class="small">The same link takes back what you allowed, whenever you like.</mj-text>`,
    text: `May we show your pictures?

You sent pictures of {{ product }} with your review, and we like how it looks with you. May {{ shop.name }} show them elsewhere too, with your name beside them? You choose where. If you would rather not, nothing changes.
{{ link }}

The same link takes back what you allowed, whenever you like.`,
  },
  ko: {
    subject: '보내 주신 {{ product }} 사진을 보여 드려도 될까요?',
    preheader: '어디에 보일지 직접 고르시고, 언제든 거두실 수 있어요.',
    body: `
      <mj-text mj-class="title">사진을 보여 드려도 될까요?</mj-text>
      <mj-text>리뷰와 함께 보내 주신 {{ product }} 사진이 참 좋아요. {{ shop.name }}의 다른 곳에서도 성함과 함께 보여 드려도 될까요? 어디에 보일지는 직접 골라 주세요. 원하지 않으시면 아무것도 달라지지 않아요.</mj-text>
      <mj-button href="{{ link }}">어디에 보일지 고르기</mj-button>
      <mj-text mj-class="small">허락하신 것은 같은 링크에서 언제든 거두실 수 있어요.</mj-text>`,
    text: `사진을 보여 드려도 될까요?

리뷰와 함께 보내 주신 {{ product }} 사진이 참 좋아요. {{ shop.name }}의 다른 곳에서도 성함과 함께 보여 드려도 될까요? 어디에 보일지는 직접 골라 주세요. 원하지 않으시면 아무것도 달라지지 않아요.
{{ link }}

허락하신 것은 같은 링크에서 언제든 거두실 수 있어요.`,
  },
})
