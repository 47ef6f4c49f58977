import type { VNode } from 'preact'
import { formatMoney, type Money } from '../../../kernel/money.ts'
import type { CreditEntry } from '../../../modules/credit/index.ts'
import type { BoughtLine, Order } from '../../../modules/orders/index.ts'
import { shopperStatus } from '../../../modules/orders/index.ts'
import type { KeptMethod } from '../../../modules/payments/index.ts'
import type { Profile, SavedAddress } from '../../../modules/profiles/index.ts'
import { dateOf } from '../day.ts'
import { CreditOfAccount } from '../parts/credit-of-account.tsx'
import { SavedCards } from '../parts/saved-cards.tsx'
import { Document } from '../parts/document.tsx'
import { Proof } from '../parts/proof.tsx'
import { ToWrite } from '../parts/to-write.tsx'
import type { Proof as ProofData } from '../proof.ts'
import { toned } from '../tone.ts'
import { href, type Visit } from '../visit.ts'

interface AccountPageProps {
  visit: Visit
  profile: Profile
  orders: readonly Order[]
  addresses: readonly SavedAddress[]
  cards: readonly KeptMethod[]
  credit: readonly Money[]
  creditEntries: readonly CreditEntry[]
  /** Whether she takes part in the advocate programme, or was asked to. */
  isAsked: boolean
  /** What she has at home and has not reviewed. */
  toWrite: readonly BoughtLine[]
  /** What people like her say of what others love. */
  proof: ProofData
}

/** Her orders, store credit and addresses. */
export function AccountPage(props: AccountPageProps): VNode {
  const { visit, profile, orders, addresses } = props
  const { words } = visit
  const said = toned(visit, 'order')
  // Who bought before she had an account has told her name with an order alone.
  const name = profile.name ?? orders[0]?.name ?? orders[0]?.address?.name
  return (
    <Document visit={visit} title={words.nav.account} hidden>
      <div class="wide narrow stack account">
        <h1>{said.hello(name ?? words.account.friend)}</h1>
        <p class="soft">{profile.email}</p>
        <section class="stack">
          <h2>{words.account.orders}</h2>
          {orders.length === 0 && <p>{said.noOrders}</p>}
          <ul role="list" class="stack">
            {orders.map((order) => (
              <li key={order.id}>
                <OrderCard visit={visit} order={order} />
              </li>
            ))}
          </ul>
        </section>
        <ToWrite visit={visit} lines={props.toWrite.slice(0, 3)} />
        <CreditOfAccount visit={visit} credit={props.credit} entries={props.creditEntries} />
        {props.cards.length > 0 && <SavedCards visit={visit} cards={props.cards} />}
        {addresses.length > 0 && <Addresses visit={visit} addresses={addresses} />}
        <Proof visit={visit} proof={props.proof} />
        <p>
          <a href={href(visit, '/account/reviews')}>{words.reviews.own.all}</a>
        </p>
        {props.isAsked && (
          <p>
            <a href={href(visit, '/account/advocate')}>{words.advocates.link}</a>
          </p>
        )}
        <p>
          <a href={href(visit, '/account/preferences')}>{words.account.preferences}</a>
        </p>
        <p>
          <a href={href(visit, '/account/data')} download>
            {words.account.data}
          </a>
        </p>
        <div class="account-end">
          <form method="post" action={href(visit, '/sign-out')}>
            <button class="button quiet">{words.account.signOut}</button>
          </form>
          <form method="post" action={href(visit, '/sign-out-everywhere')}>
            <button class="button link">{words.account.signOutEverywhere}</button>
          </form>
        </div>
      </div>
    </Document>
  )
}

/** An order in a line: its first thing, where it is, what it cost. */
function OrderCard({ visit, order }: { visit: Visit; order: Order }): VNode {
  const { words } = visit
  const [first] = order.lines
  return (
    <a class="panel order-row order-card" href={href(visit, `/orders/${order.token}`)}>
      <span class="thumb">
        {first?.image && <img src={first.image.url} alt="" width={128} height={160} loading="lazy" />}
      </span>
      <span class="order-card-facts">
        <strong>{toned(visit, 'order').states[shopperStatus(order)]}</strong>
        <span class="soft small">
          {words.order.title(order.number)} · {dateOf(order.placedAt, visit.locale, visit.shop.timeZone)}
        </span>
        {first && <span class="soft small">{words.account.things(first.title, order.lines.length - 1)}</span>}
      </span>
      <span class="line-total">{formatMoney(order.totals.total, visit.locale)}</span>
    </a>
  )
}

function Addresses({ visit, addresses }: { visit: Visit; addresses: readonly SavedAddress[] }): VNode {
  const { account } = visit.words
  return (
    <section class="stack">
      <h2>{account.addresses}</h2>
      <ul role="list" class="stack">
        {addresses.map(({ id, address }) => (
          <li key={id} class="panel order-row">
            <span>
              {address.name}, {address.line1}, {address.postcode} {address.city}
            </span>
            <form method="post" action={href(visit, '/account/forget-address')}>
              <button class="button link" name="address" value={id}>
                {account.forget}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
