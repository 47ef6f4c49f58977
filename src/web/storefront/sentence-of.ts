import { Refusal } from '../../kernel/refusal.ts'
import type { Visit } from './visit.ts'

/** A no as a sentence in her language, in English where it has none there; anything else is a bug and goes on. */
export function sentenceOf({ words }: Visit, error: unknown): string {
  if (error instanceof Refusal) return words.refusals[error.code] ?? error.message
  throw error
}
