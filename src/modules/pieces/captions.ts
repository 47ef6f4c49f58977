import { translated, type Translated } from '../../kernel/locale.ts'

export interface CaptionAbout {
  readonly quote: string
  readonly credit: string
  /** The network where she said it; undefined where it was in the shop. */
  readonly channel?: string | undefined
  readonly product: Translated
  /** The shop's page of it. */
  readonly link: string
  /** Whether the author gets something from the shop: told first, in plain words. */
  readonly isRewarded: boolean
  /** Whether it shows her picture; else it is a card of her words. */
  readonly hasPicture: boolean
}

/** Whom to name where nobody gave a name. */
const nobody = { en: 'a customer', ko: '손님' } as const

/** The word with which a rewarded text or picture begins. */
export const markOf = (language: string): string => (language.startsWith('ko') ? '광고' : 'Ad')

const channelNames: Readonly<Record<string, string>> = {
  ...{ instagram: 'Instagram', facebook: 'Facebook', tiktok: 'TikTok', youtube: 'YouTube', pinterest: 'Pinterest' },
  ...{ x: 'X', threads: 'Threads', kakaotalk: 'KakaoTalk', 'naver-blog': 'Naver Blog', 'naver-cafe': 'Naver Cafe' },
}

/** A network as people write it. */
export const channelName = (channel: string): string => channelNames[channel] ?? channel

/** A caption to begin with, by language: what she said, who she is, what it is of, and where it is. */
export function captionsFor(about: CaptionAbout): Record<'en' | 'ko', string> {
  const { quote, credit, channel, product, link, isRewarded, hasPicture } = about
  const [on, onKo] = channel ? [` on ${channelName(channel)}`, `${channelName(channel)}의 `] : ['', '']
  const [titleEn, titleKo] = [translated(product, 'en'), translated(product, 'ko')]
  const first = (language: string, text: string) => (isRewarded ? [`${markOf(language)} · ${text}`] : [])
  return {
    en: [
      ...first('en', `${credit || nobody.en} gets store credit or codes from us.`),
      ...(quote ? [`“${quote}”`] : []),
      `${credit || nobody.en}${on} ${hasPicture ? 'with' : 'about'} ${titleEn}. Shown with permission.`,
      link,
    ].join('\n\n'),
    ko: [
      ...first('ko', `${credit || nobody.ko}님은 저희에게서 적립금이나 코드를 받아요.`),
      ...(quote ? [`“${quote}”`] : []),
      hasPicture
        ? `${onKo}${credit || nobody.ko}님과 ${titleKo}. 허락을 받고 보여 드려요.`
        : `${onKo}${credit || nobody.ko}님이 ${titleKo}에 대해 남긴 글이에요. 허락을 받고 보여 드려요.`,
      link,
    ].join('\n\n'),
  }
}

/** What a reader of screens is told of the picture, by language. */
export function altsFor({ quote, credit, channel, product, hasPicture }: CaptionAbout): Record<'en' | 'ko', string> {
  const [titleEn, titleKo] = [translated(product, 'en'), translated(product, 'ko')]
  if (hasPicture)
    return {
      en: `${titleEn}, photographed by ${credit || nobody.en}`,
      ko: `${credit || nobody.ko}님이 찍은 ${titleKo}`,
    }
  const [on, onKo] = channel ? [` on ${channelName(channel)}`, `${channelName(channel)}의 `] : ['', '']
  return {
    en: `“${quote}” ${credit || nobody.en}${on}, about ${titleEn}`,
    ko: `“${quote}” ${onKo}${credit || nobody.ko}님, ${titleKo}에 대해`,
  }
}

/** Whether there is anything to read in it: signs and emoji alone are not drawn. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** The first sentences of a review that fit on a picture. */
export function quoteOf(body: string, most = 140): string {
  const plain = body.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const sentences = plain.match(/[^.!?。]+[.!?。]+/g) ?? []
  let quote = ''
  for (const sentence of sentences) {
    if ((quote + sentence).trim().length > most) break
    quote += sentence
  }
  return quote.trim() || `${plain.slice(0, most - 1).replace(/\s\S*$/, '')}…`
}

/** Whether a quote is of the review, word for word; left-out parts are told by an ellipsis. */
export function isQuoteOf(quote: string, body: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  const whole = plain(body)
  let from = 0
  for (const part of plain(quote).split('…')) {
    const at = whole.indexOf(part.trim(), from)
    if (at < 0) return false
    from = at + part.trim().length
  }
  return true
}
