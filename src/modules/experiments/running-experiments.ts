import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Assigning } from './assign.ts'
import type { Surface } from './surface.ts'

/** What a page needs to know of an experiment. */
export interface RunningExperiment extends Assigning {
  readonly id: string
  readonly surface: Surface
  readonly markets: readonly string[]
}

/** All that run, kept in the process: where none does, a page asks the database nothing. */
export const runningExperiments = keep({
  name: 'experiments.running',
  tables: ['experiments.place', 'experiments.experiment'],
  load: (read: Read): Promise<RunningExperiment[]> =>
    query<RunningExperiment>(
      read,
      `select e.id, e.surface, e.seed, e.variants, e.traffic_basis_points as "trafficBasisPoints",
         array_agg(p.market order by p.market) as markets
       from experiments.place p join experiments.experiment e on e.id = p.experiment_id group by e.id order by e.id`,
    ),
})
