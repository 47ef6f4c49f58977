import { partsOf } from './liquid-words.ts'

/** Words as a text block writes them: **bold**, _italic_, [words](address), and what Liquid fills in. */
export type RichPart =
  | { readonly text: string }
  | { readonly liquid: string }
  | { readonly mark: 'bold' | 'italic'; readonly parts: readonly RichPart[] }
  | { readonly link: string; readonly parts: readonly RichPart[] }

const marks = /\*\*([^\n]+?)\*\*|(?<![\p{L}\p{N}_])_([^\n]+?)_(?![\p{L}\p{N}_])|\[([^\]\n]+)\]\(([^)\s]+)\)/u
/** Stand in for what Liquid fills in while marks are looked for, so that its own signs are not taken for any. */
const firstStandIn = 0xe000

/** Reads the marks of a text block. */
export function richPartsOf(words: string): RichPart[] {
  const fillings: string[] = []
  const plain = partsOf(words)
    .map((part) => {
      if ('text' in part) return part.text
      fillings.push(part.liquid)
      return String.fromCharCode(firstStandIn + fillings.length - 1)
    })
    .join('')
  return read(plain, fillings)
}

function read(text: string, fillings: readonly string[]): RichPart[] {
  const parts: RichPart[] = []
  for (let rest = text; rest; ) {
    const found = marks.exec(rest)
    parts.push(...unmarked(found ? rest.slice(0, found.index) : rest, fillings))
    if (!found) break
    const [all, bold, italic, words, address] = found
    if (bold !== undefined) parts.push({ mark: 'bold', parts: read(bold, fillings) })
    else if (italic !== undefined) parts.push({ mark: 'italic', parts: read(italic, fillings) })
    else parts.push({ link: filled(address!, fillings), parts: read(words!, fillings) })
    rest = rest.slice(found.index + all.length)
  }
  return parts
}

const filling = (sign: string, fillings: readonly string[]): string | undefined =>
  fillings[sign.charCodeAt(0) - firstStandIn]

const filled = (text: string, fillings: readonly string[]): string =>
  [...text].map((sign) => filling(sign, fillings) ?? sign).join('')

function unmarked(text: string, fillings: readonly string[]): RichPart[] {
  return text
    .split(/([\ue000-\uefff])/)
    .filter(Boolean)
    .map((part) => {
      const liquid = part.length === 1 ? filling(part, fillings) : undefined
      return liquid === undefined ? { text: part } : { liquid }
    })
}

/** Puts a sign around each line of the words, inside the spaces at its ends, which a mark cannot begin or end with. */
export const markedWith = (sign: '**' | '_', words: string): string =>
  words
    .split('\n')
    .map((line) => line.replace(/^(\s*)(\S|\S[\s\S]*\S)(\s*)$/, `$1${sign}$2${sign}$3`))
    .join('\n')

/** A link in its words; one without words or address is only its words. */
export const linkedTo = (address: string, words: string): string =>
  words.trim() && address ? `[${words.replaceAll(/[[\]\n]/g, ' ')}](${address})` : words
