import { later, seconds } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { Rejected } from '../../modules/payments/index.ts'
import { enter, lockAccount, type Account } from './account.ts'
import { isTestCard, type TestCard } from './cards.ts'
import { authoriseLate } from './webhook.ts'

const lateMs = seconds(5)

/**
 * Tries a card on a payment that is not paid yet; on one that is, nothing happens.
 *
 * @throws {Rejected} for a card that the test bank never issued
 */
export async function useTestCard(tx: Tx, use: { id: string; card: string }): Promise<Account> {
  return tryCard(tx, await lockAccount(tx, use.id), use.card)
}

/** The same on a payment that this transaction has locked. */
async function tryCard(tx: Tx, account: Account, card: string): Promise<Account> {
  const tried = cardTried(tx, account, card)
  if (tried === account) return account
  await enter(tx, tried, card === 'lost-answer')
  await afterCard(tx, tried)
  return tried
}

/** Where a payment stands after this card; the same where it is paid or under way. */
export function cardTried(tx: Tx, account: Account, card: string): Account {
  if (!isTestCard(card)) throw new Rejected('test', 'unknown-card')
  if (account.status !== 'open' && account.status !== 'declined') return account
  return { ...account, ...outcome(tx, card), card }
}

/** A bank that takes its time thinks about it later. */
export async function afterCard(tx: Tx, { id, authorise_at: startAfter }: Account): Promise<void> {
  if (startAfter) await tx.enqueue(authoriseLate({ id }), { startAfter })
}

function outcome(tx: Tx, card: TestCard): Pick<Account, 'status' | 'decline_reason' | 'authorise_at'> {
  const plain = { decline_reason: null, authorise_at: null }
  if (card === 'declined') return { ...plain, status: 'declined', decline_reason: 'insufficient-funds' }
  if (card === 'challenge') return { ...plain, status: 'needs-action' }
  if (card === 'late') return { ...plain, status: 'processing', authorise_at: later(tx.now, lateMs) }
  return { ...plain, status: 'authorised' }
}

/** The shopper answers her bank's question; a second answer changes nothing. */
export async function answerChallenge(tx: Tx, answer: { id: string; approved: boolean }): Promise<Account> {
  const account = await lockAccount(tx, answer.id)
  if (account.status !== 'needs-action') return account
  const answered = answer.approved
    ? await enter(tx, { ...account, status: 'authorised' })
    : await enter(tx, { ...account, status: 'declined', decline_reason: 'authentication-failed' })
  return answered.account
}

/** The bank has thought about it; too early or a second time changes nothing. */
export async function authoriseDue(tx: Tx, id: string): Promise<Account> {
  const account = await lockAccount(tx, id)
  if (account.status !== 'processing' || !account.authorise_at || account.authorise_at > tx.now) return account
  return (await enter(tx, { ...account, status: 'authorised' })).account
}
