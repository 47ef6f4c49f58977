import type { LoggedEvent } from '../../kernel/event.ts'
import type { Read } from '../../kernel/transaction.ts'
import { leaving } from './leaving.ts'
import { type Resource, resourceOf } from './resource.ts'

/** An event as it leaves the shop. */
export interface Message {
  /** The same for every endpoint, at each try and in each replay: what a receiver has seen before, it can drop. */
  readonly id: string
  readonly type: string
  /** JSON, the same bytes at each try. */
  readonly body: string
}

/** What is inside a message's body. */
export interface Content {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: Record<string, unknown>
  readonly resource?: Resource
}

/**
 * Writes an event as others are told it.
 *
 * What its schema does not know is left out. The resource is as it is now, not as it was at the event.
 *
 * @returns nothing for an event that an earlier version of the shop wrote in another shape
 */
export async function messageOf(read: Read, event: LoggedEvent<Record<string, unknown>>): Promise<Message | undefined> {
  const definition = leaving.find((each) => each.event.type === event.type)
  if (!definition) throw new Error(`${event.type} does not leave the shop`)
  const { data, success } = definition.event.schema.safeParse(event.data)
  if (!success) return undefined
  const resource = await resourceOf(read, event.type, data)
  return written({
    ...{ id: messageId(event), type: event.type, timestamp: event.at.toISOString(), data },
    ...(resource && { resource }),
  })
}

export const written = (content: Content): Message => ({
  id: content.id,
  type: content.type,
  body: JSON.stringify(content),
})

/**
 * Made of the event's place in the log and its instant, so that whoever makes it anew makes the same. The place alone
 * would come again after a backup was restored.
 */
export const messageId = ({ seq, at }: { seq: number; at: Date }): string =>
  `evt_${seq.toString(36)}_${at.getTime().toString(36)}`
