import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { variantOf } from './assign.ts'
import type { Exposure } from './record-exposures.ts'
import { runningExperiments, type RunningExperiment } from './running-experiments.ts'
import { isShownAt, type Surface, type VariantOf } from './surface.ts'

/** Who looks at a page of the checkout. */
export interface Onlooker {
  readonly checkoutId: string
  /** Code of the market she buys in. */
  readonly market: string
  /** Whoever is signed in, if anybody. */
  readonly profileId: string | undefined
}

export interface VariantsShown {
  /** By surface; absent where no experiment decides, and the shop's setting does. */
  readonly variants: { readonly [Of in Surface]?: VariantOf<Of> }
  /** What to record once the page was shown; nothing where all of it is known. */
  readonly exposures: readonly Exposure[]
}

/**
 * Which look of these surfaces to show her.
 *
 * The first assignment stands: what this cart was shown before, else what she was shown with an earlier cart of hers while
 * signed in, else what her cart's id draws. So nothing changes under her eyes when she signs in. One query where an
 * experiment runs, none where none does; writes nothing.
 */
export async function variantsFor(read: Read, who: Onlooker, asked: readonly Surface[]): Promise<VariantsShown> {
  const running = (await runningExperiments(read)).filter(
    ({ surface, markets }) => asked.includes(surface) && markets.includes(who.market),
  )
  if (running.length === 0) return { variants: {}, exposures: [] }
  const seen = await seenBefore(read, who, running)
  const shown = running.flatMap((experiment) => {
    const before = seen.find(({ experimentId }) => experimentId === experiment.id)
    const variant = before?.variant ?? variantOf(experiment, who.checkoutId)
    if (variant === undefined || !isShownAt(experiment.surface, variant)) return []
    return [{ experiment, variant, before }]
  })
  return {
    variants: Object.fromEntries(shown.map(({ experiment, variant }) => [experiment.surface, variant])),
    exposures: shown
      .filter(({ before }) => before?.checkoutId !== who.checkoutId || (!before.profileId && who.profileId))
      .map(({ experiment, variant, before }) => ({
        experimentId: experiment.id,
        variant,
        visitorId: before?.visitorId ?? who.checkoutId,
        checkoutId: who.checkoutId,
        profileId: who.profileId,
      })),
  }
}

interface Seen {
  readonly experimentId: string
  readonly visitorId: string
  readonly checkoutId: string
  readonly profileId: string | null
  readonly variant: string
}

/** Of this cart first, then of her earlier ones, the earliest first. */
const seenBefore = (read: Read, who: Onlooker, running: readonly RunningExperiment[]): Promise<Seen[]> =>
  query<Seen>(
    read,
    `select s.experiment_id as "experimentId", s.visitor_id as "visitorId", s.checkout_id as "checkoutId",
       s.profile_id as "profileId", e.variant
     from experiments.exposed_checkout s
     join experiments.exposure e on e.experiment_id = s.experiment_id and e.visitor_id = s.visitor_id
     where (s.checkout_id = $1 or s.profile_id = $2) and s.experiment_id = any($3::uuid[])
     order by (s.checkout_id = $1) desc, e.at, s.checkout_id limit 200`,
    [who.checkoutId, who.profileId ?? null, running.map(({ id }) => id)],
  )
