import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'

/** Her cart, sent because she asked for it; advertises nothing. */
export const cartLinkMail = defineMail('cart-link', z.object({ link: z.url() }), {
  en: {
    subject: 'Your cart at {{ shop.name }}',
    preheader: 'Open it on any device, whenever you like.',
    body: `
      <mj-text mj-class="title">Your cart is safe</mj-text>
      <mj-text>You asked us to send it. Open it on any device and go on where you left off.</mj-text>
      <mj-button href="{{ link }}">Open my cart</mj-button>
      <mj-text mj-class="small">Stuck somewhere? Just answer this mail, and we do the order with you. This is the only
        mail about it.</mj-text>`,
    text: `Your cart is safe

You asked us to send it. Open it on any device and go on where you left off:
{{ link }}

Stuck somewhere? Just answer this mail, and we do the order with you. This is the only mail about it.`,
  },
  ko: {
    subject: '{{ shop.name }} 장바구니를 보내 드려요',
    preheader: '어느 기기에서든 편할 때 열어 보세요.',
    body: `
      <mj-text mj-class="title">장바구니를 잘 두었어요</mj-text>
      <mj-text>부탁하신 장바구니 링크예요. 어느 기기에서든 열어 이어서 하실 수 있어요.</mj-text>
      <mj-button href="{{ link }}">장바구니 열기</mj-button>
      <mj-text mj-class="small">어려운 점이 있으면 이 메일에 답장해 주세요. 저희가 함께 주문해 드려요. 이 메일은 한 번만 보내요.</mj-text>`,
    text: `장바구니를 잘 두었어요

부탁하신 장바구니 링크예요. 어느 기기에서든 열어 이어서 하실 수 있어요.
{{ link }}

어려운 점이 있으면 이 메일에 답장해 주세요. 저희가 함께 주문해 드려요. 이 메일은 한 번만 보내요.`,
  },
})
