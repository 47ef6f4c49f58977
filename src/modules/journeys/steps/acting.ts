import type { Outcome } from '../runs/run.ts'
import type { At, Sent, World } from '../runs/world.ts'

/** One message each, through the one door for messages; what has to wait is ordered again then. */
export async function takeSends(world: World, at: readonly At<'send'>[]): Promise<Outcome[]> {
  const sent = await world.send(at)
  return at.map((one, place) => sendOutcome(one, sent[place]!))
}

/** Of so many messages a run knows what is done with them. */
const mostKept = 20

function sendOutcome({ run, step }: At<'send'>, sent: Sent): Outcome {
  if ('lacks' in sent) return { failed: sent.lacks }
  if ('heldUntil' in sent) {
    const isNews = run.because !== sent.because
    return { until: sent.heldUntil, because: sent.because, counts: isNews ? ['held'] : [] }
  }
  if ('withheld' in sent) {
    return { goTo: step.then, outcome: 'withheld', counts: ['withheld'], about: { because: sent.withheld } }
  }
  if ('inDigest' in sent) return { goTo: step.then, outcome: 'in-digest', counts: ['sent'] }
  const { sendId } = sent
  const ids = sendId === null ? [] : [...(run.data.sent ?? []), sendId].slice(-mostKept)
  return { goTo: step.then, outcome: 'sent', counts: ['sent'], about: { sendId }, data: { sent: ids } }
}

export async function takeTraits(world: World, at: readonly At<'set-trait'>[]): Promise<Outcome[]> {
  const failed = await world.setTraits(at)
  return at.map(({ step }, place) => outcomeOf(failed[place], { goTo: step.then, outcome: 'set' }))
}

export async function takeTags(world: World, at: readonly At<'tag'>[]): Promise<Outcome[]> {
  const failed = await world.tag(at)
  return at.map(({ step }, place) => outcomeOf(failed[place], { goTo: step.then, outcome: 'tagged' }))
}

const outcomeOf = (failed: string | undefined, done: Outcome): Outcome => (failed === undefined ? done : { failed })

/** A code of her own, once per run and step however often it is taken; what was called off ends her way. */
export async function takeCodes(world: World, at: readonly At<'code'>[]): Promise<Outcome[]> {
  const made = await world.codes(at)
  return at.map(({ step }, place) => {
    const one = made[place]!
    if ('failed' in one) return one
    if ('calledOff' in one) return { goTo: undefined, outcome: 'order-called-off' }
    return { goTo: step.then, outcome: 'code-made', data: { code: one.code } }
  })
}

/** Another program is called by a job of its own; she goes on without waiting for its answer. */
export async function takeCalls(world: World, at: readonly At<'webhook'>[]): Promise<Outcome[]> {
  await world.call(at)
  return at.map(({ step }) => ({ goTo: step.then, outcome: 'called' }))
}

export async function takeTasks(world: World, at: readonly At<'task'>[]): Promise<Outcome[]> {
  const made = await world.tasks(at)
  return at.map(({ step }, place) => {
    const one = made[place]!
    return 'failed' in one ? one : { goTo: step.then, outcome: 'task-made' }
  })
}

export const takeGoals = (_world: World, at: readonly At<'goal'>[]): Promise<Outcome[]> =>
  Promise.resolve(at.map(({ step }) => ({ goTo: step.then, outcome: 'goal', counts: [`goal:${step.name}`] })))

export const takeExits = (_world: World, at: readonly At<'exit'>[]): Promise<Outcome[]> =>
  Promise.resolve(at.map(() => ({ end: 'exit', outcome: 'exit' })))
