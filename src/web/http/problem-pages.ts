import { z } from 'zod'
import type { Server } from './fastify.ts'
import { escaped } from './help-page.ts'
import { titleOf } from './problem.ts'
import { type ProblemKind, problemKinds } from './problem-kinds.ts'

/** Where the `type` of a problem leads: what a code means, for whoever writes a program against the API (RFC 9457, 3.1.1). */
export function serveProblemPages(server: Server): void {
  let kinds: readonly ProblemKind[] | undefined
  const all = () => (kinds ??= problemKinds())
  server.get('/problems', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page('Problems', list(all()))),
  )
  server.get(
    '/problems/:owner/:state',
    { schema: { hide: true, params: z.object({ owner: z.string().max(60), state: z.string().max(60) }) } },
    (request, reply) => {
      const { owner, state } = request.params as { owner: string; state: string }
      const kind = all().find(({ code }) => code === `${owner}/${state}`)
      if (!kind) return reply.callNotFound()
      return reply.type('text/html; charset=utf-8').send(page(titleOf(kind.code), meaning(kind)))
    },
  )
}

const list = (kinds: readonly ProblemKind[]): string =>
  `<p>Every no that the API can answer, as problem details (RFC 9457). Decide by <code>code</code>; the sentence is for people and may change.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Says</th></tr></thead><tbody>
${kinds.map(({ code, status, says }) => `<tr><td><a href="/problems/${code}">${code}</a></td><td>${status}</td><td>${escaped(says)}</td></tr>`).join('\n')}
</tbody></table>`

const meaning = ({ code, status, says, about }: ProblemKind): string =>
  `<dl><dt>Code</dt><dd><code>${code}</code></dd><dt>Status</dt><dd>${status}</dd>
${says ? `<dt>Says</dt><dd>${escaped(says)}</dd>` : ''}
${about ? `<dt>When</dt><dd>${escaped(about)}</dd>` : ''}</dl>
<p><a href="/problems">All problems</a></p>`

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<h1>${escaped(title)}</h1>
${body}
</html>
`
