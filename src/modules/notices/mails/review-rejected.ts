import { z } from 'zod'
import { defineMail } from '../../messaging/index.ts'
import { rejectReasons } from '../../reviews/index.ts'

const reviewRejectedSchema = z.object({
  product: z.string(),
  reason: z.enum(rejectReasons),
  edit: z.boolean().describe('New words of a review that shows: what showed before still does'),
  final: z.boolean().describe('Two people have decided, and nobody else will'),
  link: z.url().describe('To her review, which takes signing in'),
})

const english: Readonly<Record<(typeof rejectReasons)[number], string>> = {
  spam: 'advertising',
  'not-about-product': 'it is not about this product',
  'personal-data': 'it names somebody or tells something private',
  'insult-or-hate': 'insult or hate',
  illegal: 'it is against the law',
  'not-readable': 'it cannot be read',
  copied: 'it is copied from elsewhere',
  'not-own-experience': 'it is not from own experience',
}
const korean: typeof english = {
  spam: '광고예요',
  'not-about-product': '이 상품 이야기가 아니에요',
  'personal-data': '누군가의 이름이나 사생활이 드러나요',
  'insult-or-hate': '욕설이나 혐오가 있어요',
  illegal: '법에 어긋나요',
  'not-readable': '읽을 수 없어요',
  copied: '다른 곳에서 베낀 글이에요',
  'not-own-experience': '직접 겪은 일이 아니에요',
}

/** The one of the reasons that holds, as Liquid chooses it. */
const oneOf = (reasons: typeof english): string =>
  `{% case reason %}${rejectReasons.map((reason) => `{% when '${reason}' %}${reasons[reason]}`).join('')}{% endcase %}`

const words = {
  en: {
    what: `{% if edit %}Somebody read the new words of your review and decided that they cannot be shown. What showed before still does.{% else %}Somebody read your review and decided that it cannot be shown.{% endif %} Your stars were not on that screen. The reason: ${oneOf(english)}.`,
    next: '{% if final %}Two people have read it, each on their own. You can still change it and send it again.{% elsif edit %}You can write it in other words and send it again.{% else %}You can change it and send it again, or have somebody else decide, who does not see your stars either.{% endif %}',
  },
  ko: {
    what: `{% if edit %}고치신 글을 사람이 읽고 올리지 않기로 했어요. 먼저 올린 글은 그대로 보여요.{% else %}쓰신 리뷰를 사람이 읽고 올리지 않기로 했어요.{% endif %} 읽은 사람은 별점을 보지 못했어요. 이유: ${oneOf(korean)}.`,
    next: '{% if final %}두 사람이 따로 읽었어요. 고쳐서 다시 보내실 수 있어요.{% elsif edit %}다르게 써서 다시 보내실 수 있어요.{% else %}고쳐서 다시 보내시거나, 다른 사람에게 봐 달라고 하실 수 있어요. 그 사람도 별점을 보지 못해요.{% endif %}',
  },
}

/** Tells the author of a review that it is not shown, why, and what she can do about it. */
export const reviewRejectedMail = defineMail('review-rejected', reviewRejectedSchema, {
  en: {
    subject:
      '{% if edit %}Your new words about {{ product }} are not shown{% else %}Your review of {{ product }} is not shown{% endif %}',
    preheader: 'Why, and what you can do.',
    body: `
      <mj-text mj-class="title">{% if edit %}Your new words are not shown{% else %}Your review is not shown{% endif %}</mj-text>
      <mj-text mj-class="small">{{ product }}</mj-text>
      <mj-text>${words.en.what}</mj-text>
      <mj-text>${words.en.next}</mj-text>
      <mj-button href="{{ link }}">To your review</mj-button>`,
    text: `{% if edit %}Your new words are not shown{% else %}Your review is not shown{% endif %}

{{ product }}

${words.en.what}

${words.en.next}
{{ link }}`,
  },
  ko: {
    subject:
      '{% if edit %}{{ product }} 리뷰의 고친 글을 올리지 못했어요{% else %}{{ product }} 리뷰를 올리지 못했어요{% endif %}',
    preheader: '이유와 하실 수 있는 일을 알려 드려요.',
    body: `
      <mj-text mj-class="title">{% if edit %}고친 글을 올리지 못했어요{% else %}리뷰를 올리지 못했어요{% endif %}</mj-text>
      <mj-text mj-class="small">{{ product }}</mj-text>
      <mj-text>${words.ko.what}</mj-text>
      <mj-text>${words.ko.next}</mj-text>
      <mj-button href="{{ link }}">내 리뷰 보기</mj-button>`,
    text: `{% if edit %}고친 글을 올리지 못했어요{% else %}리뷰를 올리지 못했어요{% endif %}

{{ product }}

${words.ko.what}

${words.ko.next}
{{ link }}`,
  },
})
