import type { Read } from '../../../kernel/transaction.ts'
import { getPromotion, PromotionUnknown } from '../../promotions/index.ts'
import { type Condition, listSegments, segmentsIn } from '../../segments/index.ts'
import { listTemplates } from '../../templates/index.ts'
import type { JourneyGraph } from './graph.ts'
import { lintGraph } from './lint-graph.ts'
import { namesThatMayLack } from './lint-names.ts'
import type { Problem } from './problem.ts'
import type { StepOf } from './step.ts'

/**
 * Everything that does not fit together in a journey, and everything it names that is not there. Empty where it may be
 * published; warnings do not stand in the way.
 */
export async function lintJourney(read: Read, graph: JourneyGraph): Promise<Problem[]> {
  const found = lintGraph(graph)
  const fault = (step: string | null, field: string, code: string, message: string): void =>
    void found.push({ step, field, code, message, isWarning: false })

  const segments = new Set((await listSegments(read)).map(({ id }) => id))
  for (const { step, field, segment } of segmentsNamed(graph)) {
    if (!segments.has(segment)) fault(step, field, 'dead-reference', 'This segment is not there, or was put away.')
  }
  const codes = stepsThat(graph, 'code')
  for (const [id, { promotion }] of codes) {
    const state = await stateOfPromotion(read, promotion)
    if (state) fault(id, `steps.${id}.promotion`, 'dead-reference', state)
  }
  found.push(...(await templateProblems(read, graph)), ...(await namesThatMayLack(read, graph)))
  return found
}

/** Templates that are not there, that no channel of the step can carry, or that say the same twice. */
async function templateProblems(read: Read, graph: JourneyGraph): Promise<Problem[]> {
  const sends = stepsThat(graph, 'send')
  if (sends.length === 0) return []
  const known = new Map((await listTemplates(read)).map((one) => [one.id, one]))
  return sends.flatMap(([step, { template, instead = [], channels }]) => {
    const asked = [template, ...instead].map((id, place) => ({
      ...{ id, one: known.get(id) },
      field: `steps.${step}.${place === 0 ? 'template' : `instead.${place - 1}`}`,
    }))
    const fault = (field: string, code: string, message: string) => ({ step, field, code, message, isWarning: false })
    const found = asked.flatMap(({ field, one }) => {
      if (!one) return [fault(field, 'template-missing', 'This template is not there, or was put away.')]
      if (channels && !channels.includes(one.channel)) {
        return [fault(field, 'channel-missing', `The template goes by ${one.channel}, which the step leaves out.`)]
      }
      if (one.channel === 'push' && one.purpose === 'reviews') {
        return [
          fault(field, 'channel-without-consent', 'Nobody is asked whether she may be asked for reviews by push.'),
        ]
      }
      return []
    })
    const written = asked.flatMap(({ one }) => one?.channel ?? [])
    const lacking = (channels ?? []).filter((channel) => !written.includes(channel))
    const same = written.find((channel, place) => written.indexOf(channel) < place)
    if (lacking.length > 0 && found.length === 0) {
      found.push({
        ...fault(
          `steps.${step}.channels`,
          'channel-unwritten',
          `No template of this step goes by ${lacking.join(', ')}.`,
        ),
        isWarning: true,
      })
    }
    if (same) found.push({ ...fault(`steps.${step}.instead`, 'channel-twice', `Two go by ${same}.`), isWarning: true })
    return found
  })
}

const stepsThat = <Kind extends 'send' | 'code'>({ steps }: JourneyGraph, kind: Kind): [string, StepOf<Kind>][] =>
  Object.entries(steps).filter((entry): entry is [string, StepOf<Kind>] => entry[1].do === kind)

async function stateOfPromotion(read: Read, id: string): Promise<string | undefined> {
  try {
    const { state } = await getPromotion(read, id)
    return state === 'over' ? 'This promotion is over, so its codes take nothing off.' : undefined
  } catch (error) {
    if (error instanceof PromotionUnknown) return 'This promotion is not there.'
    throw error
  }
}

/** Every place that names a segment. */
function segmentsNamed(graph: JourneyGraph): { step: string | null; field: string; segment: string }[] {
  const { start, where, stopWhen, steps } = graph
  const within = (step: string | null, field: string, condition: Condition | undefined) =>
    condition ? segmentsIn(condition).map((segment) => ({ step, field, segment })) : []
  return [
    ...('segment' in start ? [{ step: null, field: 'start.segment', segment: start.segment }] : []),
    ...within(null, 'where', where),
    ...within(null, 'stopWhen', stopWhen),
    ...Object.entries(steps).flatMap(([id, step]) =>
      step.do === 'branch' ? step.paths.flatMap((path, at) => within(id, `steps.${id}.paths.${at}.if`, path.if)) : [],
    ),
  ]
}
