import type { Translated } from '../../../kernel/locale.ts'
import { plainText } from '../../catalog/index.ts'
import { saidIn, type TemplateInput } from '../../templates/index.ts'
import type { Copy, CopyPart } from './copy.ts'

/** A template as it is checked; its places are those of the copy check. */
export const copyOfTemplate = (content: TemplateInput): Copy => ({
  languages: Object.fromEntries(
    Object.keys(content.languages).map((language) => [
      language,
      saidIn(content, language).map(({ place, plain }) => ({ place, plain })),
    ]),
  ),
})

/** Texts in languages as they are checked, by the names of their fields; HTML is read without its marks. */
export function copyOfTexts(texts: Readonly<Record<string, Translated>>, productId?: string): Copy {
  const languages: Record<string, CopyPart[]> = {}
  for (const [place, text] of Object.entries(texts)) {
    for (const [language, words] of Object.entries(text)) {
      const plain = words.includes('<') ? plainOfHtml(words) : words.trim()
      if (plain) (languages[language] ??= []).push({ place, plain })
    }
  }
  return { languages, productId }
}

/** A heading or a point of a list is a sentence of its own. */
const plainOfHtml = (html: string): string =>
  html
    .split(/<\/(?:p|h[1-6]|li|div|tr|blockquote)>|<br\s*\/?>/i)
    .map(plainText)
    .filter(Boolean)
    .join('\n')
