import { Liquid } from 'liquidjs'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { portraitsOf, profilesById } from '../../profiles/index.ts'
import { taskMade } from '../events.ts'
import type { At } from '../runs/world.ts'

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  renderLimit: 200,
})

/** Writes down what staff have to do about people, once per visit of the step. */
export async function makeTasks(tx: Tx, at: readonly At<'task'>[]): Promise<({ text: string } | { failed: string })[]> {
  const said = await sayTasks(tx, at)
  const rows = at.flatMap(({ run, step }, place) => {
    const one = said[place]!
    if ('failed' in one) return []
    return [
      {
        ...{ id: tx.newId(), run_id: run.id, journey_id: run.journeyId, person_id: run.personId, visit: run.visit },
        ...{ for_whom: step.for, text: one.text },
      },
    ]
  })
  const made = await query<{ id: string; journeyId: string; profileId: string }>(
    tx,
    `insert into journeys.task (id, run_id, journey_id, person_id, visit, for_whom, text, created_at)
     select id, run_id, journey_id, person_id, visit, for_whom, text, $2
     from jsonb_to_recordset($1::jsonb)
       as t (id uuid, run_id uuid, journey_id uuid, person_id uuid, visit int, for_whom text, text text)
     on conflict (run_id, visit) do nothing
     returning id, journey_id as "journeyId", person_id as "profileId"`,
    [JSON.stringify(rows), tx.now],
  )
  for (const { id: taskId, journeyId, profileId } of made) {
    await tx.publish(taskMade({ taskId, journeyId, profileId }))
  }
  return said
}

async function sayTasks(tx: Tx, at: readonly At<'task'>[]): Promise<({ text: string } | { failed: string })[]> {
  const ids = [...new Set(at.map(({ run }) => run.personId))]
  const profiles = await profilesById(tx, ids)
  const traits = new Map((await portraitsOf(tx, ids)).map((one) => [one.personId, one.traits]))
  return at.map(({ run, step }) => {
    const name = profiles.get(run.personId)?.name ?? undefined
    const person = { name, firstName: name?.split(' ')[0], traits: traits.get(run.personId) ?? {} }
    const { event = {}, code, happened } = run.data
    try {
      const text = engine.parseAndRenderSync(step.text, { person, code, event: { ...event, happened } }) as string
      return { text: text.slice(0, 2_000) }
    } catch (error) {
      return { failed: `The words of this task: ${(error as Error).message.split('\n')[0]!}` }
    }
  })
}
