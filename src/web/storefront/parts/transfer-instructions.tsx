import type { VNode } from 'preact'
import type { Payment } from '../../../modules/payments/index.ts'
import type { Visit } from '../visit.ts'

/** How to pay by transfer: what to write where, to copy into her bank's form. */
export function TransferInstructions({ visit, payment }: { visit: Visit; payment: Payment | undefined }): VNode | null {
  if (payment?.page?.kind !== 'instructions') return null
  const { transfer } = visit.words
  return (
    <section class="panel stack">
      <h2>{transfer.title}</h2>
      <p>{transfer.lead}</p>
      <dl class="totals">
        {payment.page.fields.map(({ name, value }) => (
          <div key={name}>
            <dt>{transfer.fields[name]}</dt>
            <dd>
              <strong>{value}</strong>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
