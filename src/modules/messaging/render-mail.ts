import { Liquid, type Template } from 'liquidjs'
import { inLayout, type MailColours, textFoot, withShopColours } from './layout.ts'
import type { MailToSend, MailWords } from './mail-definition.ts'

export interface RenderedMail {
  readonly locale: string
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** What the frame of a mail says of the shop. */
export interface BrandedShop {
  readonly colours: { readonly brand: string; readonly paper: string }
  readonly [more: string]: unknown
}

interface Compiled {
  readonly subject: Template[]
  /** In these colours: they stand in it dozens of times, and change once in a year. */
  readonly htmlIn: (colours: MailColours) => Template[]
  readonly text: Template[]
}

/** HTML escapes all it prints; a name that is not there is an error, never a hole. */
const forHtml = new Liquid({ outputEscape: 'escape', strictVariables: true, strictFilters: true })
const forText = new Liquid({ strictVariables: true, strictFilters: true })

const compiled = new WeakMap<MailWords, Promise<Compiled>>()

/**
 * Writes a mail out in the language asked for, or in English when it has no words in that.
 *
 * MJML is compiled once per process for the words of a mail in one language and tone.
 *
 * @throws {Error} when a word speaks of something that the data does not have
 */
export async function renderMail(
  mail: MailToSend,
  locale: string,
  frame: { shop: BrandedShop; unsubscribe: { purpose: string; link: string; preferences: string } | undefined },
): Promise<RenderedMail> {
  const language = languageOf(mail, locale)
  if (!language) throw new Error(`The mail ${mail.template} has words neither in ${locale} nor in English`)
  const templates = await compile(language, mail.words[language]!)
  const { brand, paper } = frame.shop.colours
  const colours = { brand, paper, onBrand: inkOn(brand) }
  const shop = { ...frame.shop, onBrand: colours.onBrand }
  const data = { ...mail.data, shop, unsubscribe: frame.unsubscribe ?? null }
  const subject = forText.renderSync(templates.subject, data) as string
  const html = forHtml.renderSync(templates.htmlIn(colours), data) as string
  const text = forText.renderSync(templates.text, data) as string
  return { locale: language, subject: oneLine(subject), html, text: text.trim() + '\n' }
}

/** In which of its languages a mail is written to somebody. */
export const languageOf = ({ words }: MailToSend, locale: string): string | undefined =>
  [locale, locale.split('-')[0]!, 'en'].find((tag) => tag in words)

function compile(locale: string, words: MailWords): Promise<Compiled> {
  let known = compiled.get(words)
  if (!known) {
    known = compileNow(locale, words)
    compiled.set(words, known)
  }
  return known
}

/** NOTE: mjml takes 100 MB from the moment it is loaded, which a process that compiles no mail does without. */
async function compileNow(locale: string, words: MailWords): Promise<Compiled> {
  const { default: mjml2html } = await import('mjml')
  const { html } = await mjml2html(inLayout(locale, words), { validationLevel: 'strict', keepComments: false })
  return {
    subject: forText.parse(words.subject),
    htmlIn: oncePerColours((colours) => forHtml.parse(withShopColours(html, colours))),
    text: forText.parse(words.text + textFoot(locale)),
  }
}

function oncePerColours(parse: (colours: MailColours) => Template[]): (colours: MailColours) => Template[] {
  let last: { name: string; templates: Template[] } | undefined
  return (colours) => {
    const name = Object.values(colours).join()
    if (last?.name !== name) last = { name, templates: parse(colours) }
    return last.templates
  }
}

/** Letters on the brand's colour: white, or nearly black where white could not be read (WCAG 2.2, 1.4.3). */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#1b1a18' : '#ffffff'
}

/** A subject is one header line: no line break that somebody typed into a field gets through. */
const oneLine = (subject: string): string => subject.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
