import type { Block } from '../block.ts'
import type { TemplateInput } from '../template.ts'

/** Words of a template where they stand, as somebody who reads them would see them. */
export interface Said {
  readonly place: string
  /** `line`: a subject, a heading, a button; `prose`: sentences. */
  readonly kind: 'line' | 'prose'
  /** As staff wrote it, with its Liquid. */
  readonly source: string
  /** The same with names replaced and marks taken off. */
  readonly plain: string
}

/** A link and the words that lead there. */
export interface SaidLink {
  readonly place: string
  readonly words: string
}

/** All words of one language of a template, in reading order. */
export function saidIn(input: TemplateInput, language: string): Said[] {
  const said = (place: string, kind: Said['kind'], source: string): Said[] =>
    source.trim() ? [{ place, kind, source, plain: plainOf(source) }] : []
  if (input.channel === 'sms') return said('text', 'prose', input.languages[language]!.text)
  if (input.channel === 'messenger') {
    const { text, linkText } = input.languages[language]!
    return [...said('text', 'prose', text), ...said('linkText', 'line', linkText)]
  }
  if (input.channel === 'push') {
    const { title, body } = input.languages[language]!
    return [...said('title', 'line', title), ...said('body', 'prose', body)]
  }
  const { subject, preheader, blocks } = input.languages[language]!
  return [
    ...said('subject', 'line', subject),
    ...said('preheader', 'line', preheader),
    ...blocks.flatMap((block, at) =>
      placed(block, `blocks.${at}`).flatMap(({ one, place }) =>
        ofBlock(one).flatMap(([kind, text]) => said(place, kind, text)),
      ),
    ),
  ]
}

/** A block, and those in its halves, each with where it is. */
export function placed(block: Block, place: string): { one: Block; place: string }[] {
  if (block.kind !== 'columns') return [{ one: block, place }]
  return [
    ...block.left.map((one, at) => ({ one: one as Block, place: `${place}.left.${at}` })),
    ...block.right.map((one, at) => ({ one: one as Block, place: `${place}.right.${at}` })),
  ]
}

function ofBlock(block: Block): [Said['kind'], string][] {
  switch (block.kind) {
    case 'heading':
    case 'button':
      return [['line', block.text]]
    case 'text':
    case 'footer-note':
      return [['prose', block.text]]
    case 'picture':
      return [['line', block.caption]]
    case 'products':
    case 'cart':
      return [
        ['line', block.title],
        ['line', block.button],
      ]
    case 'review':
      return [['line', block.title]]
    case 'story':
      return [
        ['line', block.kicker],
        ['line', block.title],
        ['prose', block.text],
        ['line', block.linkText],
      ]
    case 'code':
      return [
        ['prose', block.text],
        ['prose', block.note],
        ['line', block.button],
      ]
    case 'signature':
      return [
        ['line', block.greeting],
        ['line', block.role],
      ]
    default:
      return []
  }
}

const inlineLink = /\[([^[\]\n]+)\]\(([^()\s]+)\)/g

/** Buttons and links in sentences. */
export function linksIn(input: TemplateInput, language: string): SaidLink[] {
  if (input.channel === 'messenger') {
    const { linkText } = input.languages[language]!
    return linkText ? [{ place: 'linkText', words: plainOf(linkText) }] : []
  }
  if (input.channel !== 'email') return []
  const blocks = input.languages[language]!.blocks.flatMap((block, at) => placed(block, `blocks.${at}`))
  return blocks.flatMap(({ one, place }) => [
    ...(one.kind === 'button' ? [{ place, words: plainOf(one.text) }] : []),
    ...('text' in one
      ? [...one.text.matchAll(inlineLink)].map(([, words]) => ({ place, words: plainOf(words!) }))
      : []),
  ])
}

/** What is read where names stand: a word, so that sentences keep their shape. */
function plainOf(source: string): string {
  return source
    .replaceAll(/\{%[\s\S]{0,500}?%\}/g, '')
    .replaceAll(/\{\{[^{}]{0,200}?default:\s*(['"])([^'"]{0,100})\1[^{}]{0,100}\}\}/g, '$2')
    .replaceAll(/\{\{[\s\S]{0,500}?\}\}/g, 'Minji')
    .replaceAll(inlineLink, '$1')
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '$1')
    .replaceAll(/^- /gm, '')
    .trim()
}
