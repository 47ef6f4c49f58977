import type { Tx } from '../../kernel/transaction.ts'
import { addressesOf, findProfile, profileByEmail } from '../profiles/index.ts'
import type { Checkout } from './checkout.ts'
import { marketingChosen, shopperKnown } from './events.ts'

/**
 * Finds out whose cart it is: of whoever signed in, else of the person with the email that was given.
 *
 * For somebody who signs in, what is still empty is filled in from her profile: email, name, latest address. An email
 * alone proves nothing, so nothing of the profile is shown to whoever types one.
 */
export async function knowShopper(
  tx: Tx,
  before: Checkout | undefined,
  said: Checkout,
  signedInAs: string | undefined,
): Promise<Checkout> {
  const after = await known(tx, before, said, signedInAs)
  const { id: checkoutId, profileId, marketing } = after
  if (!profileId) return after
  if (profileId !== before?.profileId) await tx.publish(shopperKnown({ checkoutId, profileId }))
  if (marketing !== undefined && (marketing !== before?.marketing || profileId !== before?.profileId)) {
    await tx.publish(marketingChosen({ checkoutId, profileId, wanted: marketing }))
  }
  return after
}

async function known(
  tx: Tx,
  before: Checkout | undefined,
  said: Checkout,
  signedInAs: string | undefined,
): Promise<Checkout> {
  if (signedInAs) return filledIn(tx, { ...said, profileId: signedInAs, signedIn: true })
  if (said.signedIn || said.email === before?.email) return said
  return { ...said, profileId: said.email ? await profileByEmail(tx, said.email) : undefined }
}

async function filledIn(tx: Tx, said: Checkout): Promise<Checkout> {
  const profile = await findProfile(tx, said.profileId!)
  const saved = said.address ? undefined : (await addressesOf(tx, said.profileId!))[0]?.address
  return {
    ...said,
    email: said.email ?? profile?.email ?? undefined,
    name: said.name ?? profile?.name ?? undefined,
    address: said.address ?? saved,
  }
}
