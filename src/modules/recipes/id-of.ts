import { createHash } from 'node:crypto'

/** The id of a recipe's template: the same in every shop and at every time, so that making it again changes nothing. */
export function idOf(recipe: string, name: string): string {
  const hex = createHash('sha256').update(`dangol recipe ${recipe} ${name}`).digest('hex')
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
