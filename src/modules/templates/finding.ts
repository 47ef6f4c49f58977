/** How much a finding of the copy lint weighs: `refuse` cannot be sent as it is, `mend` should be mended, `consider` may be meant. */
export const findingWeights = ['refuse', 'mend', 'consider'] as const
export type FindingWeight = (typeof findingWeights)[number]

export const findingRules = [
  'name-unknown',
  'liquid-broken',
  'language-missing',
  'alt-missing',
  'link-without-words',
  'subject-too-long',
  'preheader-repeats',
  'preheader-missing',
  'hard-to-read',
  'sentence-too-long',
  'jargon',
  'robot-phrase',
  'shouting',
  'spam-word',
  'forbidden-word',
  'word-we-use',
  'emoji',
  'formality',
  'unsubscribe-missing',
  'name-without-default',
  'too-long',
  'no-way-on',
  'no-reply-sender',
] as const
export type FindingRule = (typeof findingRules)[number]

/** One thing that the copy lint found. */
export interface Finding {
  readonly rule: FindingRule
  readonly weight: FindingWeight
  readonly language: string
  /** Where it is: `subject`, `preheader`, `blocks.3`, `blocks.3.left.0`, `text`, `linkText`, `title`, `body`; empty: the whole. */
  readonly place: string
  /** The words that it is about. */
  readonly words: string
  /** Why it matters. */
  readonly why: string
  /** How to mend it. */
  readonly mend: string
}
