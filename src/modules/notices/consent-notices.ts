import { on, type Reaction } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type CheckoutView, findCheckout, marketingChosen } from '../checkout/index.ts'
import { consentHistory, standingsFor, withdrawConsent, wordingOf } from '../consent/index.ts'
import { shopSettings } from '../shop/index.ts'
import { askForConsent } from './ask-for-consent.ts'
import type { NoticeSettings } from './order-mail.ts'

/** What she ticked in the checkout is kept as consent. */
export const consentNotices = (settings: NoticeSettings): Reaction[] => [
  on(marketingChosen, async (tx, { data: { checkoutId, profileId, wanted } }) => {
    const checkout = await findCheckout(tx, checkoutId)
    if (!checkout?.email) return
    if (wanted) await keepYes(tx, settings, profileId, { ...checkout, email: checkout.email })
    else await keepNo(tx, profileId, checkout)
  }),
]

async function keepYes(
  tx: Tx,
  settings: NoticeSettings,
  profileId: string,
  checkout: CheckoutView & { email: string },
): Promise<void> {
  const { id: checkoutId, email, address, locale, signedIn: isProven } = checkout
  const shop = await shopSettings(tx)
  const prefix = locale === shop.defaultLocale ? '' : `/${locale}`
  await askForConsent(tx, {
    profileId,
    email,
    isProven,
    // The market's first country is a guess, and the law of a guess does not hold.
    country: address?.country,
    locale,
    source: 'checkout',
    place: 'checkout',
    evidence: { checkoutId },
    confirmPage: `${shop.baseUrl ?? settings.baseUrl}${prefix}/confirm-news`,
  })
}

/**
 * A box left empty is a no for somebody who never said anything, and takes back what was ticked in the same checkout.
 * It takes nothing back that she agreed to elsewhere: the box of a new checkout is empty for everybody.
 */
async function keepNo(tx: Tx, profileId: string, { id: checkoutId, address, locale }: CheckoutView): Promise<void> {
  const before = (await standingsFor(tx, profileId)).find(
    ({ channel, purpose }) => channel === 'email' && purpose === 'marketing',
  )
  if (before && !(await isOfCheckout(tx, profileId, before.entryId, checkoutId))) return
  await withdrawConsent(tx, {
    profileId,
    channel: 'email',
    purpose: 'marketing',
    source: 'checkout',
    wording: wordingOf('checkout', locale),
    country: address?.country,
    evidence: { checkoutId },
  })
}

async function isOfCheckout(tx: Tx, profileId: string, entryId: string, checkoutId: string): Promise<boolean> {
  const entry = (await consentHistory(tx, { profileId })).find(({ id }) => id === entryId)
  return entry?.evidence['checkoutId'] === checkoutId
}
