import { money } from '../../kernel/money.ts'
import type { Edge } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about } from './about.ts'
import { providerNamed } from './choose-provider.ts'
import { captureRefused } from './events.ts'
import { lockPayment } from './find-payment.ts'
import { wishVoid } from './let-go.ts'
import type { Payment } from './payment.ts'
import { beginAtProvider } from './prepare-payment.ts'
import { Declined, Rejected } from './provider-no.ts'
import type { PaymentProvider, ProviderReport } from './provider.ts'
import { recordPaymentState, recordStateOfSeen } from './record-payment-state.ts'
import { findOpenWish, type OpenWish, rejectWish, type WishKind } from './wish.ts'

/**
 * Takes or releases at the provider what was wished for, under the wish's id as key.
 *
 * Repeating it is harmless: a settled wish is not carried out again, and the key makes the provider do it once. When
 * the provider will not, its truth is recorded first: what was done already counts as done.
 *
 * @throws {Unreachable} so that the job tries again; the sweep does when the job has given up
 */
export async function carryOutWish(
  edge: Edge,
  providers: readonly PaymentProvider[],
  carry: { paymentId: string; kind: WishKind },
): Promise<void> {
  const found = await edge.inOneStatement((read) => findOpenWish(read, carry))
  if (!found) return

  const { wish } = found
  const provider = providerNamed(providers, found.payment.provider)
  let payment = found.payment
  try {
    if (!payment.providerRef) payment = await beginAtProvider(edge, providers, payment)
    const state = await askFor(provider, payment, wish)
    await edge.inTransaction((tx) => recordStateOfSeen(tx, payment, state))
  } catch (no) {
    if (!(no instanceof Rejected) && !(no instanceof Declined)) throw no
    const state = payment.providerRef ? await provider.fetch(payment.providerRef) : nothingOutside
    const reason = no instanceof Rejected ? no.providerCode : no.reason
    await edge.inTransaction((tx) => recordNo(tx, { wish, reason, state }))
  }
}

/** One that the provider never made has nothing to release. */
const nothingOutside: ProviderReport = { status: 'voided' }

function askFor(provider: PaymentProvider, payment: Payment, wish: OpenWish): Promise<ProviderReport> {
  if (!payment.providerRef) return Promise.resolve(nothingOutside)
  const order = { providerRef: payment.providerRef, key: wish.id }
  if (wish.kind === 'void') return provider.void(order)
  return provider.capture({ ...order, amount: money(wish.amount, payment.amount.currency) })
}

async function recordNo(tx: Tx, no: { wish: OpenWish; reason: string; state: ProviderReport }): Promise<void> {
  const { payment_id: paymentId, kind } = no.wish
  await recordPaymentState(tx, { paymentId, state: no.state })
  const payment = await lockPayment(tx, paymentId)
  if (payment.status === 'captured' || payment.status === 'voided' || no.state.capturing) return

  await rejectWish(tx, no.wish.id, no.reason)
  if (kind === 'capture') await tx.publish(captureRefused({ ...about(payment), reason: no.reason }))
  if (kind === 'capture' && payment.letGoAt) await wishVoid(tx, payment)
}
