import type { BlockOf, SimpleBlock } from '../block.ts'
import type { Addressee } from './addressee.ts'
import type { Part } from './part.ts'
import { asHtml, inText, simplePart } from './simple-parts.ts'

/** Two halves that stand side by side where there is room, and below each other on phones. */
export function columnsPart({ left, right }: BlockOf<'columns'>): Part {
  const halves = [left, right].map((blocks) => blocks.map((block) => ({ block, part: simplePart(block) })))
  return {
    words: halves.flat().flatMap(({ part }) => part.words),
    mjml: inText('padding="8px 32px"'),
    write: (her) => {
      const written = halves.map((half) => half.map((one) => partOfHalf(one, her)))
      const [one, two] = written.map((half) => half.map(({ html }) => html).join(''))
      return {
        values: { html: sideBySide(one!, two!) },
        text: written
          .flat()
          .map(({ text }) => text)
          .filter(Boolean)
          .join('\n\n'),
      }
    },
  }
}

function partOfHalf(
  { block, part }: { block: SimpleBlock; part: Part },
  her: Addressee,
): { html: string; text: string } {
  const said = part.write(her)
  return said ? { html: asHtml(block, said.values, her), text: said.text } : { html: '', text: '' }
}

/** Inline blocks beside each other, and a table for Outlook, which knows none. */
const sideBySide = (left: string, right: string): string => {
  const half = (html: string, gap: string) =>
    `<div class="half" style="display:inline-block;vertical-align:top;width:100%;max-width:256px;font-size:16px;line-height:1.6;${gap}">${html}</div>`
  return `<div style="font-size:0"><!--[if mso]><table role="presentation" width="100%"><tr><td width="50%" valign="top"><![endif]-->${half(left, 'margin-right:24px')}<!--[if mso]></td><td width="50%" valign="top"><![endif]-->${half(right, '')}<!--[if mso]></td></tr></table><![endif]--></div>`
}
