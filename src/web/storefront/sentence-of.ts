import { Refusal } from '../../kernel/refusal.ts'
import type { Visit } from './visit.ts'

/** A no as a sentence in her language, in English where it has none there; anything else is a bug and goes on. `{title}` is a detail. */
export function sentenceOf({ words }: Visit, error: unknown): string {
  if (error instanceof Refusal) {
    const said = words.refusals[error.code]
    return said?.replaceAll(/\{(\w+)\}/g, (_, name: string) => detailOf(error, name)) ?? error.message
  }
  throw error
}

function detailOf({ details }: Refusal, name: string): string {
  const detail = details[name]
  return typeof detail === 'string' ? detail : ''
}
