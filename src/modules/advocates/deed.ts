/** What people do for others. None of it tells what they think: an honest critic counts like anybody else. */
export const deedKinds = ['review', 'picture', 'video', 'helpful', 'answer', 'order', 'mention', 'brought'] as const
export type DeedKind = (typeof deedKinds)[number]

/**
 * What is weighed: every kind of deed, but of orders only those after the first (`repeat`). Each is a number that staff
 * give; 0 leaves it out.
 */
export const weighed = ['review', 'picture', 'video', 'helpful', 'answer', 'repeat', 'mention', 'brought'] as const
export type Weighed = (typeof weighed)[number]

/** How often somebody did each. */
export type Deeds = Readonly<Partial<Record<Weighed, number>>>

/** Of each kind, how often, what one counts, and what that makes. */
export interface PointsOf {
  readonly of: Weighed
  readonly times: number
  readonly weight: number
  readonly points: number
}

/** The score in full: each kind that was done or is weighed. The points add up to the score. */
export const explainScore = (deeds: Deeds, weights: Readonly<Record<Weighed, number>>): PointsOf[] =>
  weighed.map((of) => {
    const times = deeds[of] ?? 0
    return { of, times, weight: weights[of], points: times * weights[of] }
  })
