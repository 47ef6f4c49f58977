import { createHmac } from 'node:crypto'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { newId } from '../../kernel/id.ts'
import { readLinkToken } from './link-token.ts'
import { agentKindOf } from './reading-rules.ts'
import { readSendToken, signingKey } from './send-token.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Who asks, as the request tells. */
export interface Visitor {
  readonly method: string
  readonly ip: string
  readonly userAgent: string | undefined
  /** Whether a program says that it only looks ahead (`Sec-Purpose: prefetch`). */
  readonly isPrefetch: boolean
}

/** More visits to one send than this, while nobody has judged them, are not kept: they are no person's. */
const mostUnsettled = 50

/**
 * Counts that a link of a mail was followed; who it was is settled half a minute later, when all that the same visitor
 * did is known. Nothing else changes by following a link.
 *
 * @returns where the link leads; nothing when the token was not made here
 */
export async function noteClick(edge: Edge, token: string, visitor: Visitor): Promise<string | undefined> {
  const key = await edge.inOneStatement(signingKey)
  const link = readLinkToken(key, token)
  if (!link) return undefined
  const { sendId, url, isTrap } = link
  await keep(edge, key, { kind: 'click', sendId, url: withoutSecrets(url), isTrap }, visitor)
  return url
}

/** Counts that the picture of a mail was fetched, in the same way. A token that was not made here counts nothing. */
export async function noteOpening(edge: Edge, token: string, visitor: Visitor): Promise<void> {
  const key = await edge.inOneStatement(signingKey)
  const sendId = readSendToken(key, 'open', token)
  if (sendId) await keep(edge, key, { kind: 'open', sendId, url: null, isTrap: false }, visitor)
}

interface Seen {
  readonly kind: 'open' | 'click'
  readonly sendId: string
  readonly url: string | null
  readonly isTrap: boolean
}

const keep = (edge: Edge, key: Buffer, { kind, sendId, url, isTrap }: Seen, visitor: Visitor): Promise<unknown> =>
  edge.inOneStatement((tx) =>
    query(tx, insertVisit, [
      ...[newId(), sendId, kind, url, isTrap, visitor.method.slice(0, 10)],
      ...[agentKindOf(visitor.userAgent, visitor.isPrefetch), digestOf(key, visitor), tx.now, mostUnsettled],
    ]),
  )

const insertVisit = `
  insert into messaging.visit (id, send_id, kind, url, is_trap, method, agent, visitor, at)
  select $1, send.id, $3, $4, $5, $6, $7, $8, $9 from messaging.send
  where send.id = $2
    and (select count(*) from messaging.visit where send_id = $2 and settled_at is null) < $10`

/** Enough to know the same visitor again within half a minute, too little to know who it is. */
const digestOf = (key: Buffer, { ip, userAgent }: Visitor): Buffer =>
  createHmac('sha256', key).update(`visitor ${ip} ${userAgent}`).digest().subarray(0, 12)
