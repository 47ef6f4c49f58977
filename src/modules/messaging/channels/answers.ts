import type { Translated } from '../../../kernel/locale.ts'

/** What the shop says by text to who writes one of the known words, or is asked to confirm. `{shop}` is its name. */
export const answers = {
  left: {
    en: '{shop}: Done. You get no more texts from us. Reply START to get them again.',
    ko: '{shop}: 처리했어요. 이제 문자를 보내지 않아요. 다시 받으시려면 START를 보내 주세요.',
  },
  back: {
    en: '{shop}: Welcome back. You get our texts again. Reply STOP to end, HELP for help. Msg & data rates may apply.',
    ko: '{shop}: 다시 문자로 소식을 보내 드릴게요. 그만 받으시려면 STOP, 도움말은 HELP를 보내 주세요.',
  },
  confirmed: {
    en: '{shop}: Thank you, you are in. Reply STOP to end, HELP for help. Msg & data rates may apply.',
    ko: '{shop}: 고마워요. 이제 문자로 소식을 보내 드릴게요. 그만 받으시려면 STOP, 도움말은 HELP를 보내 주세요.',
  },
  help: {
    en: '{shop}: News and offers now and then. Write to {email}. Reply STOP to end.',
    ko: '{shop}: 가끔 소식과 혜택을 보내 드려요. 문의: {email}. 그만 받으시려면 STOP을 보내 주세요.',
  },
  confirm: {
    en: '{shop}: Reply YES to get our news and offers by text. Code for your account: {code}. Not you? Ignore this.',
    ko: '{shop}: 문자로 소식과 혜택을 받으시려면 YES라고 답해 주세요. 계정에 넣을 번호: {code}. 신청하지 않으셨다면 무시해 주세요.',
  },
} as const satisfies Record<string, Translated>

/** The words with what is known filled in. */
export function said(
  answer: keyof typeof answers,
  locale: string,
  about: Readonly<Record<'shop' | 'email' | 'code', string>>,
): string {
  const words: string = answers[answer][locale.startsWith('ko') ? 'ko' : 'en']
  return words.replaceAll(/\{(shop|email|code)\}/g, (_, name: 'shop' | 'email' | 'code') => about[name])
}
