import type { Edge } from '../../kernel/module.ts'
import { batchFrom, type GivenBatch, instantFrom, mostEvents, type Sender } from '../../modules/collecting/index.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Reading, Taken } from './doors/door.ts'
import { intakeOf } from './intake.ts'

/** Requests of one address: a server of the brand sends in the name of many people. */
export const mostPerMinute = 12_000

/**
 * Keeps what a door has read; when this answers it is durable.
 *
 * @throws {HttpProblem} 413 for more than {@link mostEvents} events, 429 when too much waits
 */
export async function takeBatch(edge: Edge, sender: Sender, door: string, reading: Reading): Promise<Taken> {
  if (reading.events.length > mostEvents) throw tooMany()
  const given: GivenBatch = {
    ...{ sender, door, events: reading.events, receivedAt: edge.clock.now(), sentAt: instantFrom(reading.sentAt) },
  }
  const batch = batchFrom(given)
  const outcome = await intakeOf(edge).take(batch)
  return {
    ...outcome,
    problems: batch.problems.map(({ index, field, message }) => ({ index, field, message })),
  }
}

const tooMany = () =>
  new HttpProblem(413, 'http/batch-too-large', `At most ${mostEvents} events at a time. Send them in parts.`)
