/**
 * Takes the session's secret out of what the library answers: it belongs into the cookie, which no script reads.
 */
export async function withoutToken(answer: Response): Promise<Response> {
  if (!answer.headers.get('content-type')?.includes('application/json')) return answer
  const body: unknown = await answer.json().catch(() => null)
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  headers.set('cache-control', 'no-store')
  return new Response(JSON.stringify(bare(body)), { status: answer.status, headers })
}

function bare(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const { token: _token, ...rest } = body as Record<string, unknown>
  return 'session' in rest ? { ...rest, session: bare(rest['session']) } : rest
}
