import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

/** While the provider has not answered: says so, and looks again by itself every three seconds. */
export function WaitingPage({ visit }: { visit: Visit }): VNode {
  const { payment } = visit.words
  return (
    <Document visit={visit} title={payment.waiting} hidden bare refreshSeconds={3}>
      <div class="wide narrow">
        <div class="panel stack" role="status">
          <h1>{payment.waiting}</h1>
          <p>{payment.waitingNext}</p>
          <p>
            <a class="button quiet" href={href(visit, '/checkout/return')}>
              {payment.again}
            </a>
          </p>
        </div>
      </div>
    </Document>
  )
}
