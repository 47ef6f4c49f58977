import type { Read } from '../../kernel/transaction.ts'
import { checkedDesign } from './checked-design.ts'
import type { ExperimentInput, Plan } from './experiment.ts'
import { mostDays, planFor } from './plan.ts'
import { type Traffic, trafficOf } from './traffic.ts'

/** How long an experiment would take. */
export interface Foresight {
  readonly traffic: Traffic
  /** Undefined where nobody has ordered, so that there is nothing to compare with. */
  readonly plan: Plan | undefined
  /** Whether it may be started without insisting. */
  readonly isEnough: boolean
  readonly mostDays: number
}

/**
 * Reckons how many visitors and days an experiment takes at today's traffic, before anybody is shown anything.
 *
 * @throws {ExperimentInvalid} naming the field
 */
export async function foreseeExperiment(read: Read, input: ExperimentInput): Promise<Foresight> {
  const design = await checkedDesign(read, input)
  const traffic = await trafficOf(read, design.markets)
  const plan = planFor(design, traffic)
  return { traffic, plan, isEnough: plan !== undefined && plan.days <= mostDays, mostDays }
}
