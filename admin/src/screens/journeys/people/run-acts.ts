import { dangol, orThrow, type Schemas } from '../../../api.ts'
import { useDoing } from '../../../parts/doing.ts'
import { useMay } from '../../../session.ts'
import { peopleWords as said } from './people-words.ts'

/** What staff can do with somebody's way through a journey. */
export function useRunActs({ id, journeyId }: Pick<Schemas['JourneyRun'], 'id' | 'journeyId'>) {
  const may = useMay()
  const path = { params: { path: { id } } }
  const refresh = [
    ['journey-runs', journeyId],
    ['journey-run', id],
    ['journey-numbers', journeyId],
    ['journey', journeyId],
    ['journeys'],
  ]
  const retry = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/journey-runs/{id}/retry', path)),
    done: said.retried,
    refresh,
  })
  const end = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/journey-runs/{id}/end', path)),
    done: said.ended,
    refresh,
  })
  return { retry, end, mayWrite: may('messages:write') }
}
