import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findMarket } from '../pricing/index.ts'
import { changeLocked, ofProfile } from './change-checkout.ts'
import type { CheckoutPatch } from './checkout.ts'
import { checkoutStarted } from './events.ts'
import { type CheckoutRow, checkoutOf } from './checkout-row.ts'
import { checkedPatch } from './patch.ts'
import { MarketUnknown } from './refusals.ts'

export interface CheckoutToStart extends Omit<CheckoutPatch, 'market' | 'locale' | 'restoreLines'> {
  readonly marketCode: string
  readonly locale: string
}

export interface StartedCheckout {
  readonly checkoutId: string
  /** For the cart's link and the cookie. */
  readonly token: string
}

/**
 * Starts a cart in a market's currency, with whatever is known already.
 *
 * @throws {MarketUnknown}
 * @throws as `changeCheckout` does, for what is put in at once
 */
export async function startCheckout(tx: Tx, start: CheckoutToStart): Promise<StartedCheckout> {
  const { marketCode, ...patch } = start
  const { source = { channel: 'page' }, locale } = checkedPatch(patch)
  const market = await findMarket(tx, marketCode)
  if (!market) throw new MarketUnknown()

  const checkoutId = tx.newId()
  const token = newToken()
  const [row] = await query<CheckoutRow>(
    tx,
    `insert into checkout.checkout (id, token, market, currency, locale, source, changed_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7) returning *`,
    [checkoutId, token, market.code, market.currency, locale, JSON.stringify(source), tx.now],
  )
  const { channel, campaign } = source
  await tx.publish(
    checkoutStarted({
      checkoutId,
      ...ofProfile({ profileId: start.profileId }),
      market: market.code,
      channel,
      ...(campaign ? { campaign } : {}),
    }),
  )
  const { source: _source, locale: _locale, ...rest } = patch
  if (Object.values(rest).some((value) => value !== undefined)) {
    await changeLocked(tx, checkoutOf({ ...row!, lines: null }), rest)
  }
  return { checkoutId, token }
}
