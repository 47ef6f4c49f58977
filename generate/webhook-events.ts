import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { eventTypes } from '../src/modules/webhooks/index.ts'

const begin = '<!-- events: made by `npm run generate` from src/modules/webhooks/leaving.ts -->'
const end = '<!-- /events -->'

/** docs/webhooks.md with the list of events as it is now. */
export async function webhooksWithEvents(root: string): Promise<string> {
  const path = join(root, 'docs/webhooks.md')
  const [before, rest] = readFileSync(path, 'utf8').split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error('docs/webhooks.md has no place for the events')
  const rows = eventTypes.map(({ type, about }) => `| \`${type}\` | ${about} |`)
  const table = ['| type | happened |', '| --- | --- |', ...rows].join('\n')
  return format(`${before}${begin}\n\n${table}\n\n${end}${after}`, {
    ...(await resolveConfig(path)),
    parser: 'markdown',
  })
}
