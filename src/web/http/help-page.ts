import type { Problem } from './problem.ts'

/** The page of last resort: says what happened without anything that could fail in turn. */
export const plainHelpPage = (said: Problem): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(said.title)}</title>
<h1>${escaped(said.title)}</h1>
<p>${escaped(said.detail)}</p>
<p><a href="/">To the front page</a></p>
<p><small>${escaped(said.requestId ?? '')}</small></p>
</html>
`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!)
