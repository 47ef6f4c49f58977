import { escapeHtml } from '../marked-text.ts'
import type { MailPicture } from './addressee.ts'

export const quiet = 'color:#6b665e'
export const serif = `font-family:'Instrument Serif',Georgia,'Times New Roman','Apple SD Gothic Neo',serif`

/** A picture that is never wider than its place. `width` in pixels, for programs that know no CSS. */
export function image(
  picture: MailPicture,
  { width, alt, style = '' }: { width: number; alt: string; style?: string },
): string {
  const height = Math.round((picture.height / picture.width) * width)
  return `<img src="${escapeHtml(picture.url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" style="display:block;width:100%;max-width:${width}px;height:auto;border-radius:14px;${style}" />`
}

export const linked = (link: string | undefined, html: string, style = ''): string =>
  link ? `<a href="${escapeHtml(link)}" style="text-decoration:none;color:inherit;${style}">${html}</a>` : html

/** A button where MJML's cannot stand. `words` are HTML. */
export const button = (
  { link, words }: { link: string; words: string },
  { brand, onBrand }: { brand: string; onBrand: string },
): string =>
  `<table role="presentation" border="0" cellpadding="0" cellspacing="0" style="margin:8px 0 4px"><tr><td class="press" align="center" bgcolor="${brand}" style="border-radius:999px;background:${brand}"><a href="${escapeHtml(link)}" style="display:inline-block;padding:13px 26px;font-weight:600;font-size:16px;line-height:1.2;text-decoration:none;color:${onBrand}">${words}</a></td></tr></table>`

/** Four of five stars, said in words to who does not see them. */
export const stars = (mean: number, label: string): string => {
  const full = Math.round(mean)
  return `<span role="img" aria-label="${escapeHtml(label)}" style="letter-spacing:1px;color:#a8620a" class="stars">${'★'.repeat(full)}${'☆'.repeat(5 - full)}</span>`
}

export const blockTitle = (html: string): string =>
  html && `<h2 style="margin:0 0 12px;${serif};font-size:24px;line-height:1.25;font-weight:400">${html}</h2>`
