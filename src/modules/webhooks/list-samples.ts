import { z } from 'zod'
import { latestEvents } from '../../kernel/past-events.ts'
import type { Read } from '../../kernel/transaction.ts'
import { leaving } from './leaving.ts'
import { type Content, messageOf } from './message.ts'
import { EventTypeUnknown } from './refusals.ts'

const mostSamples = 3

/**
 * What a receiver of one kind of event gets, for whoever builds upon it: the latest there were, else an invented one.
 *
 * @throws {EventTypeUnknown}
 */
export async function samplesOf(read: Read, type: string): Promise<Content[]> {
  const definition = leaving.find(({ event }) => event.type === type)
  if (!definition) throw new EventTypeUnknown(type, 'event')
  const latest = await latestEvents(read, type, mostSamples)
  const samples: Content[] = []
  for (const event of latest) {
    const message = await messageOf(read, event)
    if (message) samples.push(JSON.parse(message.body) as Content)
  }
  if (samples.length > 0) return samples
  const data = invented(z.toJSONSchema(definition.event.schema) as Shape) as Record<string, unknown>
  return [{ id: 'evt_sample', type, timestamp: read.now.toISOString(), data }]
}

/** As much of JSON Schema as the schemas of events use. */
interface Shape {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly $ref?: string
  readonly minLength?: number
}

/** A value of a shape that looks like the real one. */
function invented(shape: Shape, name = ''): unknown {
  if (shape.$ref?.endsWith('Money')) return { amount: 4_900, currency: 'EUR' }
  if (shape.enum) return shape.enum[0]
  if (shape.anyOf) return invented(shape.anyOf[0]!, name)
  if (shape.properties) {
    return Object.fromEntries(Object.entries(shape.properties).map(([key, part]) => [key, invented(part, key)]))
  }
  if (shape.type === 'array') return shape.items ? [invented(shape.items, name)] : []
  if (shape.type === 'integer' || shape.type === 'number') return 1
  if (shape.type === 'boolean') return true
  if (shape.format === 'uuid') return '0197a3c2-5b1e-7c44-9a53-2f1d0c6b8e11'
  if (shape.format === 'date-time') return '2026-06-01T12:00:00.000Z'
  return name === 'currency' ? 'EUR' : 'sample'
}
