import { later } from '../../../kernel/clock.ts'
import type { NewSend } from '../insert-sends.ts'
import type { MessageOrder, Sending } from '../message-order.ts'
import { askAgainMs } from './wait-for-approval.ts'

/** A message that was put before a second pair of eyes, as its orderer asks for it again. */
export interface ItemOfKey {
  readonly state: 'waiting' | 'sent-back' | 'approved' | 'rejected' | 'expired'
  readonly expiresAt: string
  readonly templateVersion: number | null
  /** Of what was approved: this leaves, and nothing that was written since. */
  readonly letter: NewSend | null
}

/** What was approved, by its key. */
export type Letters = ReadonlyMap<string, NewSend>

/** What of these keys is in the hands of a second pair of eyes; part of a statement that asks for more. */
export const itemsOfKeys = `
  select key, send_id, jsonb_build_object('state', state, 'expiresAt', expires_at, 'templateVersion', template_version,
    'letter', case when state = 'approved' then letter end)
  from messaging.approval_item
  where key = any($1::text[]) and send_id is null and state in ('waiting', 'sent-back', 'approved', 'rejected', 'expired')`

/**
 * What whoever ordered it is answered; undefined where it goes on: it was approved, or was sent back and has new words.
 */
export function answerOfItem(item: ItemOfKey, order: MessageOrder | undefined, now: Date): Sending | undefined {
  const { state, expiresAt, templateVersion } = item
  if (state === 'approved') return undefined
  if (state === 'rejected') return { withheld: 'rejected' }
  if (state === 'expired' || new Date(expiresAt) <= now) return { withheld: 'expired' }
  if (state === 'sent-back' && order?.template && order.template.version !== templateVersion) return undefined
  return { heldUntil: later(now, askAgainMs), because: 'approval' }
}
