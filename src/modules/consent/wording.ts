import { type Translated, translated } from '../../kernel/locale.ts'

/** Words that somebody agreed to, as they were shown. */
export interface Wording {
  readonly text: string
  /** Tells one form of the words from the next. */
  readonly version: string
  /** BCP 47, the language they were shown in. */
  readonly locale: string
}

/**
 * The words of each place that asks, in every language of the pages. A change of words is a new version: what people
 * agreed to before keeps the words that they saw.
 */
const wordings = {
  checkout: {
    version: '2026-11-01',
    text: {
      en: 'Also write me now and then about new things. I can stop this with one click.',
      ko: '새 소식도 가끔 받아 볼게요. 언제든 한 번에 그만둘 수 있어요.',
    },
  },
  preferences: {
    version: '2026-11-01',
    text: {
      en: 'Write me now and then about new things and offers. I can stop this here or in every mail.',
      ko: '새로운 소식과 혜택 광고를 가끔 메일로 받을게요. 여기서, 또는 메일마다 있는 링크로 언제든 끌 수 있어요.',
    },
  },
  night: {
    version: '2026-11-01',
    text: {
      en: 'News may also reach me between 9 in the evening and 8 in the morning.',
      ko: '밤 9시부터 아침 8시 사이에도 광고를 받을게요.',
    },
  },
  'sign-up': {
    version: '2026-11-01',
    text: {
      en: 'Write me about new things and offers. I have read how you keep my address, and can stop this with one click.',
      ko: '새로운 소식과 혜택 광고를 메일로 받을게요. 이메일 주소를 어떻게 다루는지 읽었고, 언제든 한 번에 끌 수 있어요.',
    },
  },
  // What 47 CFR 64.1200(f)(9) wants said: who sends what, that it may be automated, and that buying does not depend on it.
  texts: {
    version: '2026-11-29',
    text: {
      en: 'Send me recurring automated texts with news and offers at this number. I need not agree to buy. Message and data rates may apply. I reply STOP to end, HELP for help.',
      ko: '이 번호로 소식과 혜택 광고 문자를 자동으로 받을게요. 동의하지 않아도 구매할 수 있어요. ‘수신거부’를 보내면 언제든 그만 받을 수 있고, 통신 요금이 들 수 있어요.',
    },
  },
  'texts-start': {
    version: '2026-11-29',
    text: { en: 'START, sent by text from this number.', ko: '이 번호에서 문자로 보낸 START.' },
  },
  push: {
    version: '2026-11-29',
    text: {
      en: 'Show me news and offers as messages on this device. I can turn this off here or in the browser.',
      ko: '이 기기에서 소식과 혜택 알림을 받을게요. 여기나 브라우저 설정에서 언제든 끌 수 있어요.',
    },
  },
  messenger: {
    version: '2026-11-29',
    text: {
      en: 'Would you like our news and offers here as well, now and then? You need not, and STOP ends it at any time.',
      ko: '새로운 소식과 혜택 광고도 가끔 여기서 받아 보시겠어요? 받지 않으셔도 괜찮고, ‘그만’이라고 보내시면 언제든 멈춰요.',
    },
  },
} as const satisfies Record<string, { version: string; text: Translated }>

export type WordingPlace = keyof typeof wordings

/** What a place shows in a language, in English where it has no words in that. */
export function wordingOf(place: WordingPlace, locale: string): Wording {
  const { version, text } = wordings[place]
  const language = locale.split('-')[0]!
  return { text: translated(text, locale), version: `${place}/${version}`, locale: language in text ? language : 'en' }
}
