import type { Module } from '../../kernel/module.ts'
import { keepEvents } from './keep-events.ts'
import { collecting } from './migrations/0001-collecting.ts'

export { addSource } from './add-source.ts'
export { changeSource } from './change-source.ts'
export { type Batch, type BatchOutcome, collectEvents, mostEvents } from './collect-events.ts'
export { collectTypes, eventCollected } from './events.ts'
export { eventDays } from './keep-events.ts'
export { getSource, listSources } from './list-sources.ts'
export { collectedById, type CollectedEvent, listTail, type NotedProblem } from './list-tail.ts'
export { makeWriteKey } from './make-write-key.ts'
export { mostEventBytes, mostNameLength } from './normal-event.ts'
export { instantFrom } from './own-time.ts'
export { isObject, type Json } from './plain-json.ts'
export { batchFrom, type GivenBatch } from './read-batch.ts'
export { OriginInvalid, SourceUnknown, TooManyKeys, TooManySources, WriteKeyUnknown } from './refusals.ts'
export { revokeWriteKey } from './revoke-write-key.ts'
export { collectChannels, type Source, sourceSchema, type WriteKey } from './source.ts'
export { isOriginKnown, type Sender, senderOfKey } from './source-of-key.ts'
export type { EventProblem, RawEvent } from './told-event.ts'

export const collectingModule: Module = {
  name: 'collecting',
  migrations: [collecting],
  recurring: [{ name: 'collecting.keep-events', everySeconds: 3_600, run: keepEvents }],
}
