import type { VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { Payment, PaymentPage } from '../../../modules/payments/index.ts'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

interface CardPageProps {
  visit: Visit
  payment: Payment
  page: Extract<PaymentPage, { kind: 'client' }>
  /** Address of the island that shows the form. */
  script: string
}

const stripeScript = 'https://js.stripe.com/v3/'

/**
 * Where card details are typed: into the provider's own frame, on our page.
 *
 * The one page that needs JavaScript, because the provider's form does; it says so and offers the way back.
 */
export function CardPage({ visit, payment, page, script }: CardPageProps): VNode {
  const { checkout, payment: words } = visit.words
  const back = href(visit, '/checkout')
  return (
    <Document visit={visit} title={checkout.payment} hidden bare scripts={[stripeScript, script]}>
      <div class="wide narrow">
        <h1>{checkout.payment}</h1>
        <form
          class="panel stack"
          data-card-payment
          data-public-key={page.publicKey}
          data-client-secret={page.clientSecret}
          data-return-url={visit.origin + href(visit, '/checkout/return')}
          data-locale={visit.locale}
          data-failed={words.formFailed}
        >
          <div id="card-payment" />
          <p class="notice fault" role="alert" hidden />
          <button class="button full" disabled>
            {checkout.pay(formatMoney(payment.amount, visit.locale))}
          </button>
          <noscript>
            <p class="notice warn">{words.needsScript}</p>
          </noscript>
          <p class="small soft">{checkout.safe}</p>
        </form>
        <p>
          <a href={back}>{words.otherWay}</a>
        </p>
      </div>
    </Document>
  )
}
