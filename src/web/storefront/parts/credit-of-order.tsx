import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { Order } from '../../../modules/orders/index.ts'
import type { ReturnsShown } from '../return-routes.tsx'
import { href, type Visit } from '../visit.ts'

/** Her store credit beside her order. Whoever else holds the order's link learns neither how much, nor can spend it. */
export function CreditOfOrder({
  visit,
  order,
  back: { credit, owners },
}: {
  visit: Visit
  order: Order
  back: Pick<ReturnsShown, 'credit' | 'owners'>
}): VNode | null {
  if (credit.amount === 0) return null
  const words = visit.words.credit
  return (
    <section class="panel stack" aria-labelledby="credit">
      <h2 id="credit">{words.title}</h2>
      {visit.profileId && owners.includes(visit.profileId) ? (
        <>
          <p>{words.yours(formatMoney(credit, visit.locale))}</p>
          <form method="post" action={href(visit, `/orders/${order.token}/use-credit`)}>
            <button class="button">{words.shop}</button>
          </form>
        </>
      ) : (
        <>
          <p>{words.signInFor}</p>
          <p>
            <a class="button" href={creditSignIn(visit, order)}>
              {words.signIn}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** Signing in, and back to this order. */
export const creditSignIn = (visit: Visit, order: Order): string =>
  `${href(visit, '/sign-in')}?returnTo=${encodeURIComponent(href(visit, `/orders/${order.token}`))}`
