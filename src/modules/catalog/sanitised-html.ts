import sanitize from 'sanitize-html'

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'br', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup'],
    ...['a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'span'],
  ],
  allowedAttributes: {
    a: ['href', 'rel'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    '*': ['lang'],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h2',
    div: 'p',
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'nofollow noopener' } }),
  },
}

/** HTML from outside with nothing left but text formatting, lists, tables and links. The same again changes nothing. */
export const sanitisedHtml = (html: string): string => sanitize(html, allowed).trim()

/** What a reader reads of it, in one line. */
export const plainText = (html: string): string =>
  sanitize(html.replaceAll(/<(br|\/p|\/li|\/h[1-6]|\/td|\/th)[^>]*>/gi, ' $&'), {
    allowedTags: [],
    allowedAttributes: {},
    textFilter: (text) => text,
  })
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim()

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

/** Parsing a description takes as long as drawing a third of its page; most pages show what was shown before. */
const snippets = new Map<string, string>()
const mostKept = 2_000
const longestKept = 4_000

/** The beginning of it in plain text, for search engines: at most so many letters. */
export function snippetOf(html: string, letters: number): string {
  const key = `${letters} ${html}`
  const known = snippets.get(key)
  if (known !== undefined) return known
  const snippet = plainText(html).slice(0, letters)
  if (snippets.size >= mostKept) snippets.clear()
  if (html.length <= longestKept) snippets.set(key, snippet)
  return snippet
}
