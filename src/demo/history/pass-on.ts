import { type Lane, takeBatch, typesOf } from '../../kernel/consumer.ts'
import type { Known } from '../../kernel/consumer-position.ts'
import type { Database } from '../../kernel/database.ts'
import { type Position, startOfLog } from '../../kernel/log.ts'
import { scanLog } from '../../kernel/log-scan.ts'

/** How far the log has been read while the past is written: nobody else reads it then. */
export interface Reading {
  /** Up to here it was looked through for all lanes. */
  end: Position
  /** Lanes with events that they have not handled. */
  readonly due: Set<string>
  /** Where lanes stand beyond what they have stored. */
  readonly known: Map<string, Known>
}

export const startReading = (): Reading => ({ end: startOfLog, due: new Set(), known: new Map() })

/**
 * Has each lane for which there are events handle them, in the order of the lanes. What one announces, lanes behind it
 * handle now and others when this is called again.
 *
 * NOTE few of some forty lanes have events in a day, so that asking all of them would be most of the work.
 *
 * @throws {Error} with the consumer's name when a reaction fails
 */
export async function passOn(db: Database, lanes: readonly Lane[], reading: Reading): Promise<void> {
  await lookFor(db, lanes, reading)
  for (const lane of lanes) {
    while (reading.due.has(nameOf(lane))) {
      const outcome = await takeBatch(db, lane, { impatient: true, known: reading.known.get(nameOf(lane)) })
      if (outcome.kind === 'failed') throw new Error(`${lane.consumer.name} failed`, { cause: outcome.error })
      if (outcome.kind !== 'passed') break
      reading.known.set(nameOf(lane), outcome.to)
      if (outcome.reachedEnd) reading.due.delete(nameOf(lane))
      if (outcome.handled > 0) await lookFor(db, lanes, reading)
      if (outcome.reachedEnd) break
    }
  }
}

/** Looks at what is new in the log and marks the lanes that it is for. */
async function lookFor(db: Database, lanes: readonly Lane[], reading: Reading): Promise<void> {
  for (let more = true; more;) {
    const found = await scanLog(db, reading.end)
    for (const { type, lot } of found.events) {
      for (const lane of lanes) {
        if (lot % lane.lanes === lane.lane && typesOf(lane.consumer).includes(type)) reading.due.add(nameOf(lane))
      }
    }
    reading.end = found.end
    more = found.more
  }
}

const nameOf = ({ consumer, lane }: Lane): string => `${consumer.name} ${lane}`
