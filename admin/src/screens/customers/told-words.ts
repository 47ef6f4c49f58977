import { showInstant } from '../../format.ts'
import { words } from '../../words.ts'

const said = words.sources
const lateMs = 60_000

/** What a source told of her: what it was, by which channel, and when it took place where that was long before. */
export function toldWords(data: Readonly<Record<string, unknown>>, at: string): string {
  const { kind, name, channel, occurredAt } = data as Partial<Record<string, string>>
  const what = said.told(kind ?? '', name ?? '')
  const by = said.channels[(channel ?? 'other') as keyof typeof said.channels]
  const isLate = occurredAt !== undefined && Date.parse(at) - Date.parse(occurredAt) > lateMs
  return `${what} · ${by}${isLate ? ` · ${showInstant(occurredAt)}` : ''}`
}
