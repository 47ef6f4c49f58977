/**
 * A number as people and programs write it, as plain decimal: `1,299.00`, `₩12,000`, `19,90` and `-3` become `1299.00`,
 * `12000`, `19.90` and `-3`. Undefined when it is none.
 *
 * With both signs the last one separates the decimals; a single comma does so unless three digits follow, a point always.
 */
export function decimalOf(text: string): string | undefined {
  const bare = text.replaceAll(/[\s\p{Sc}']/gu, '').replace(/^[A-Z]{3}|[A-Z]{3}$/, '')
  if (!/^[+-]?[\d.,]*\d$/.test(bare)) return undefined
  const comma = bare.lastIndexOf(',')
  const point = bare.lastIndexOf('.')
  const isCommaDecimal = comma > point && (point >= 0 || !/^[+-]?\d{1,3}(,\d{3})+$/.test(bare))
  const plain = isCommaDecimal ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  return /^[+-]?\d+(\.\d+)?$|^[+-]?\.\d+$/.test(plain) ? plain.replace(/^\+/, '').replace(/^(-?)\./, '$10.') : undefined
}

/** Yes and no as files write them; undefined when it is neither. */
export function yesOrNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined
  if (/^(true|yes|y|1)$/i.test(text)) return true
  if (/^(false|no|n|0)$/i.test(text)) return false
  return undefined
}

/** The parts between commas; `\,` is a comma that belongs to a part. Each once. */
export function listOf(text: string | undefined): string[] {
  if (!text) return []
  const parts = text.split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim())
  return [...new Set(parts.filter(Boolean))]
}

/** A text that may or may not be HTML, as HTML; `\n` written out is a line's end, as WooCommerce writes it. */
export function asHtml(text: string): string {
  const lines = text.replaceAll('\\n', '\n')
  if (/<[a-z][^>]*>/i.test(lines)) return lines
  const escaped = lines
    .replaceAll(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll('\n', '<br>'))
    .filter(Boolean)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')
}

/** Whether spreadsheet software has turned a long number into `3.65E+11`, which cannot be undone. */
export const isRoundedNumber = (text: string): boolean => /^\d([.,]\d+)?E\+\d+$/i.test(text)
