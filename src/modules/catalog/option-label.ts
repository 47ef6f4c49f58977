import { translated } from '../../kernel/locale.ts'
import type { ProductOption } from './product.ts'

/** A value of an option as a shopper of that language reads it; the value itself where nobody has translated it. */
export function valueLabel(option: ProductOption | undefined, value: string, locale: string): string {
  const label = option?.labels?.[value]
  if (!label) return value
  const language = locale.split('-')[0]!
  return label[locale] || label[language] || value
}

/** The option's name in a language; its own name where nobody has translated it. */
export function optionLabel(option: ProductOption, locale: string): string {
  return option.names ? translated({ en: option.name, ...option.names }, locale) : option.name
}
