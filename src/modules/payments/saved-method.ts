import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { Rejected, Unreachable } from './provider-no.ts'
import type { PaymentProvider, SavedMethod } from './provider.ts'

/** A saved method with who keeps it. */
export interface KeptMethod extends SavedMethod {
  readonly provider: string
  /** The person's name there, needed to pay with it. */
  readonly customer: string
}

/**
 * Under which name a provider keeps a person's methods; made when she first wants one kept. Two windows at once make
 * one, because both ask under the same key.
 *
 * @returns undefined where the provider keeps none, or does not answer: she then pays without keeping
 */
export async function customerAt(
  edge: Edge,
  { name, saved }: PaymentProvider,
  profileId: string,
): Promise<string | undefined> {
  if (!saved) return undefined
  const known = await edge.reading((read) => findCustomer(read, name, profileId))
  if (known) return known
  const made = await orNothing(() => saved.openCustomer(profileId))
  if (!made) return undefined
  return edge.inTransaction(async (tx) => {
    await query(
      tx,
      `insert into payments.customer (provider, profile_id, provider_ref, created_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [name, profileId, made, tx.now],
    )
    return findCustomer(tx, name, profileId)
  })
}

/** What she has saved at any of these providers, newest first. One that does not answer is left out. */
export async function savedMethodsOf(
  edge: Edge,
  providers: readonly PaymentProvider[],
  profileId: string,
): Promise<KeptMethod[]> {
  const kept = providers.map(async ({ name, saved }) => {
    const customer = saved && (await edge.reading((read) => findCustomer(read, name, profileId)))
    if (!saved || !customer) return []
    const methods = (await orNothing(() => saved.list(customer))) ?? []
    return methods.map((method) => ({ ...method, provider: name, customer }))
  })
  return (await Promise.all(kept)).flat()
}

/** Has a provider keep a method no longer. Only hers; one that is gone already changes nothing. */
export async function forgetMethod(
  edge: Edge,
  providers: readonly PaymentProvider[],
  forget: { profileId: string; methodId: string },
): Promise<void> {
  const method = (await savedMethodsOf(edge, providers, forget.profileId)).find(({ id }) => id === forget.methodId)
  const provider = providers.find(({ name }) => name === method?.provider)
  if (method) await orNothing(() => provider!.saved!.forget(method.id))
}

async function findCustomer(read: Read, provider: string, profileId: string): Promise<string | undefined> {
  const [row] = await query<{ provider_ref: string }>(
    read,
    'select provider_ref from payments.customer where provider = $1 and profile_id = $2',
    [provider, profileId],
  )
  return row?.provider_ref
}

/** Losing the answer is right here: what is saved is a comfort, and there is always the way without. */
async function orNothing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (no) {
    if (no instanceof Unreachable || no instanceof Rejected) return undefined
    throw no
  }
}
