/** A word that says good or bad of something, and how much where it stands: from -4 to 4, negations counted in. */
export interface OpinionWord {
  readonly text: string
  readonly value: number
}

/** Which way somebody leans: for, against, or neither. */
export type Leaning = -1 | 0 | 1

/** What is said for and against, added up. */
export interface Balance {
  readonly good: number
  readonly bad: number
}

export const noBalance: Balance = { good: 0, bad: 0 }

export const plus = (a: Balance, b: Balance, weight = 1): Balance => ({
  good: a.good + b.good * weight,
  bad: a.bad + b.bad * weight,
})

export const balanceOf = (words: readonly OpinionWord[]): Balance => ({
  good: words.reduce((sum, { value }) => sum + Math.max(0, value), 0),
  bad: words.reduce((sum, { value }) => sum + Math.max(0, -value), 0),
})
