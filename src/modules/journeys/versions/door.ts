import { randomBytes } from 'node:crypto'
import { digest } from '../../../kernel/digest.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { lockJourney } from './journey.ts'

/**
 * Gives a journey a door that other programs knock at: `/hooks/journeys/TOKEN`. The token is told once and kept as its
 * digest; the one before opens no more.
 *
 * @throws {JourneyUnknown}
 * @throws {JourneyArchived}
 */
export async function openDoor(tx: Tx, id: string): Promise<string> {
  await lockJourney(tx, id)
  const token = randomBytes(24).toString('base64url')
  await query(tx, 'update journeys.journey set token_digest = $2 where id = $1', [id, digest(token)])
  return token
}

/** The live journey behind a token. */
export async function journeyBehind(read: Read, token: string): Promise<string | undefined> {
  const [found] = await query<{ id: string }>(
    read,
    `select id from journeys.journey where token_digest = $1 and state = 'live'`,
    [digest(token)],
  )
  return found?.id
}
