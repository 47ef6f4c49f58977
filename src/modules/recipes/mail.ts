import type { TemplateDefinition } from '../templates/index.ts'

type Mail = Extract<TemplateDefinition, { channel: 'email' }>
type Words = Mail['languages'][string]
type Block = Words['blocks'][number]

/** Short ways to write down the blocks of ready-made mails. */
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const text = (words: string): Block => ({ kind: 'text', text: words })
export const button = (words: string, link: string): Block => ({ kind: 'button', text: words, link })
export const note = (words: string): Block => ({ kind: 'footer-note', text: words })
export const signature = (greeting: string): Block => ({ kind: 'signature', greeting, name: '{{ shop.name }}' })
export const cart = (words: string): Block => ({ kind: 'cart', button: words })
export const code = (words: string, small: string, act: string): Block => ({
  ...{ kind: 'code', text: words, note: small, button: act },
})
export const products = (
  from: 'recommended' | 'viewed' | 'bought-before',
  title: string,
  { most = 3, isNeeded = false } = {},
): Block => ({
  ...{ kind: 'products', title, most },
  source: { from },
  whenNone: isNeeded ? 'do-not-send' : 'leave-out',
})
export const proof = (title: string): Block => ({ kind: 'review', title, source: { from: 'hers' }, most: 2 })
export const story = (number: number, series: string, title: string, words: string): Block => ({
  ...{ kind: 'story', series, number, title, text: words },
})

export interface MailWords {
  readonly subject: string
  readonly preheader: string
  readonly blocks: Block[]
}

/** A mail in both languages; advertising unless it says otherwise. */
export const mail = (
  name: string,
  about: Pick<Mail, 'tells'> & { readonly purpose?: Mail['purpose'] },
  en: MailWords,
  ko: MailWords,
): TemplateDefinition => ({
  ...{ channel: 'email', name, tells: about.tells, languages: { en, ko } },
  purpose: about.purpose ?? 'marketing',
})
