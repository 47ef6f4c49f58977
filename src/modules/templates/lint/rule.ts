import type { Voice } from '../voice.ts'
import type { Finding } from '../finding.ts'
import type { TemplateInput } from '../template.ts'
import type { Said, SaidLink } from './said-in.ts'

/** One language of a template as rules look at it. */
export interface Reading {
  readonly input: TemplateInput
  readonly language: string
  readonly isKorean: boolean
  readonly said: readonly Said[]
  readonly links: readonly SaidLink[]
  readonly voice: Voice
}

export type Rule = (reading: Reading) => readonly Finding[]

/** A finding of a language. */
export const found = ({ language }: Pick<Reading, 'language'>, finding: Omit<Finding, 'language'>): Finding => ({
  language,
  ...finding,
  words: finding.words.slice(0, 200),
})

/** The mail of a template in the language that is looked at; undefined for short messages. */
export const mailOf = ({ input, language }: Reading) =>
  input.channel === 'email' ? input.languages[language]! : undefined
