import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Beyond this many different texts in one process, statements go unnamed: text that varies without end must not fill the server. */
const mostNames = 2_000
const names = new Map<string, string>()

/** A name for a statement's text, so that PostgreSQL parses and plans it once per connection. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size >= mostNames) return undefined
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

/** Runs one statement, prepared under its name. */
export function runStatement(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<Record<string, unknown>>> {
  const name = nameOf(text)
  return client.query({ ...(name ? { name } : {}), text, values: [...values] })
}
