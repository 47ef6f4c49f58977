import { compile, PlaceBroken } from './compile.ts'
import { WordsInvalid } from './refusals.ts'
import type { TemplateInput } from './template.ts'

/** Looks at all words of a template before it is kept. @throws {WordsInvalid} for the first that could never be said */
export function checkWords(input: TemplateInput): void {
  try {
    for (const language of Object.keys(input.languages)) compile(input, language)
  } catch (error) {
    if (error instanceof PlaceBroken) throw new WordsInvalid(error.field, error.message)
    throw error
  }
}
