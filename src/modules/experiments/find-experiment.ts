import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Experiment, ExperimentState } from './experiment.ts'
import { ExperimentUnknown } from './refusals.ts'

export interface ExperimentSearch {
  state?: ExperimentState | undefined
  /** The id of the last one of the page before. */
  after?: string | undefined
  /** 1 to 100. */
  limit: number
}

/** The shop's experiments, newest first. */
export const listExperiments = (read: Read, { state, after, limit }: ExperimentSearch): Promise<Experiment[]> =>
  query<Experiment>(
    read,
    `${kept} where ($1::text is null or state = $1) and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [state ?? null, after ?? null, limit],
  )

/** @throws {ExperimentUnknown} */
export const getExperiment = (read: Read, experimentId: string): Promise<Experiment> =>
  one(read, `${kept} where id = $1`, experimentId)

/** … and nobody else changes it before this transaction ends. @throws {ExperimentUnknown} */
export const lockExperiment = (tx: Tx, experimentId: string): Promise<Experiment> =>
  one(tx, `${kept} where id = $1 for update`, experimentId)

async function one(read: Read, text: string, experimentId: string): Promise<Experiment> {
  const [found] = await query<Experiment>(read, text, [experimentId])
  if (!found) throw new ExperimentUnknown()
  return found
}

const kept = `
  select id, key, hypothesis, surface, variants, markets, traffic_basis_points as "trafficBasisPoints", metric, guardrails,
    smallest_lift_basis_points as "smallestLiftBasisPoints", state, plan, insisted, created_at as "createdAt",
    started_at as "startedAt", stopped_at as "stoppedAt", decided_at as "decidedAt", decision,
    decision_note as "decisionNote"
  from experiments.experiment`
