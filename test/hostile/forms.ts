/** A form as a page offers it. */
export interface Form {
  action: string
  method: 'GET' | 'POST'
  /** What a browser would send if nothing were touched. */
  fields: [name: string, value: string][]
}

/** The forms of a page, read as plainly as our own pages are written. */
export function formsOf(html: string, at: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, opening = '', inside = '']) => ({
    action: attribute(opening, 'action') ?? at,
    method: attribute(opening, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    fields: fieldsIn(inside),
  }))
}

/** Where a page leads on this shop. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b([^>]*)>/g)]
    .map(([, opening = '']) => attribute(opening, 'href') ?? '')
    .filter((href) => href.startsWith('/') && !href.startsWith('//'))
    .map((href) => href.split('#')[0]!)

function fieldsIn(html: string): [string, string][] {
  const named = [...html.matchAll(/<(?:input|button|select|textarea)\b([^>]*)>/g)].flatMap(([, opening = '']) => {
    const name = attribute(opening, 'name')
    return name ? [[name, attribute(opening, 'value') ?? ''] as [string, string]] : []
  })
  return [...new Map(named)]
}

function attribute(opening: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(opening)?.[1]
  return found?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
