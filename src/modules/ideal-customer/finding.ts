/** What the check against the ideal customer looks for. */
export const idealRules = [
  'language-of-hers-missing',
  'word-she-would-not-use',
  'about-us',
  'above-her-level',
  'too-loud-for-her',
  'wants-unspoken',
  'none-of-her-words',
  'word-nobody-says',
  'worry-unanswered',
] as const
export type IdealRule = (typeof idealRules)[number]

/** One thing that was found; none keeps a text from being saved or sent. */
export interface IdealFinding {
  readonly rule: IdealRule
  /** `mend`: against what the shop said of her; `consider`: may be meant. */
  readonly weight: 'mend' | 'consider'
  readonly language: string
  /** Where it is, as the text names its parts; empty: the whole. */
  readonly place: string
  /** The words that it is about, as they stand there. */
  readonly words: string
  readonly why: string
  readonly mend: string
}
