import type { Area } from './areas.ts'
import type { Evidence } from './evidence.ts'

/** One thing that a check points at: a product, a page, a setting. */
export interface Found {
  /** As the merchant knows it. */
  readonly label: string
  /** The number or word that was found there. */
  readonly detail?: string
  /** Where it is mended: a path of the admin. */
  readonly mendAt?: string
  /** The page of the shop where it can be seen. */
  readonly page?: string
}

/** What a check says of the shop, with what it rests on. */
export interface Verdict {
  /** `not-here`: this shop does not need it, or what it judges is not set up. `open`: a question nobody has answered. */
  readonly state: 'pass' | 'fail' | 'not-here' | 'open'
  /** One sentence with the number it rests on. */
  readonly says: string
  /** At most twenty. */
  readonly found: readonly Found[]
  /** How many there are in all. */
  readonly foundCount: number
}

interface CheckWords {
  /** What is so when all is well, in the merchant's words. */
  readonly title: string
  /** What is looked at, and where the line is. */
  readonly about: string
  /** Why it matters, in one line, with the source of the rule where there is one. */
  readonly why: string
  /** What to do when it fails. */
  readonly mend: string
  /** The screen of the admin where that is done. */
  readonly mendAt: string
  /** 1 to 5, within its area. */
  readonly weight: 1 | 2 | 3 | 4 | 5
}

/** A check that the shop makes by itself. */
export interface AutoCheck extends CheckWords {
  /** Stable, area first: `trust.policy-returns`. */
  readonly id: `${Area}.${string}`
  readonly kind: 'auto'
  readonly area: Area
  /** Why this shop does not need it; undefined when it does. */
  readonly appliesTo: (evidence: Evidence) => string | undefined
  /** Pure: the same evidence, the same verdict. Only for shops it applies to. */
  readonly judge: (evidence: Evidence) => Verdict
}

/** A question that only somebody who looks can answer; `title` is the question. */
export interface ManualCheck extends CheckWords {
  readonly id: `${Area}.${string}`
  readonly kind: 'manual'
  readonly area: Area
  /** After this many days the answer no longer counts, and is asked anew. */
  readonly validDays: number
}

export type Check = AutoCheck | ManualCheck

type Judging = CheckWords & {
  appliesTo?: AutoCheck['appliesTo']
  judge: AutoCheck['judge']
}

export const auto = (id: AutoCheck['id'], { appliesTo = () => undefined, ...check }: Judging): AutoCheck => ({
  ...{ id, kind: 'auto', area: areaOf(id), appliesTo },
  ...check,
})

export const manual = (id: ManualCheck['id'], check: CheckWords & { validDays: number }): ManualCheck => ({
  ...{ id, kind: 'manual', area: areaOf(id) },
  ...check,
})

const areaOf = (id: Check['id']): Area => id.slice(0, id.indexOf('.')) as Area
