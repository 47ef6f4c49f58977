import type { ReviewQuestion } from '../catalog/index.ts'
import type { ReviewAbout } from './review.ts'

/** How wide “people like me” is taken: the same answers, or beside them those next to hers. */
export const likenesses = ['same', 'near'] as const
export type Likeness = (typeof likenesses)[number]

/**
 * The answers that count as like hers, by question. With `near`, bands of numbers such as heights reach to the next one
 * on each side; what is no scale (a skin that is dry or oily) stays as it is.
 */
export function answersLike(
  about: ReviewAbout,
  questions: readonly ReviewQuestion[],
  likeness: Likeness,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(about).map(([key, value]) => {
      const choices = questions.find((question) => question.key === key)?.choices?.map((choice) => choice.value) ?? []
      const at = choices.indexOf(value)
      const isScale = choices.every((choice) => /\d/.test(choice))
      if (likeness === 'same' || at < 0 || !isScale) return [key, [value]]
      return [key, choices.slice(Math.max(0, at - 1), at + 2)]
    }),
  )
}

/** Whether somebody told of herself what is looked for, in all of it. */
export const isLike = (about: ReviewAbout, wanted: Readonly<Record<string, readonly string[]>>): boolean =>
  Object.entries(wanted).every(([key, values]) => about[key] !== undefined && values.includes(about[key]))
