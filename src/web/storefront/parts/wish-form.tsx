import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'
import { EmailField } from './email-field.tsx'

interface WishFormProps {
  visit: Visit
  variantId: string
  email?: string | undefined
  fault?: string | undefined
}

/** Asks to be told, once, when something is here again. */
export function WishForm({ visit, variantId, email, fault }: WishFormProps): VNode {
  const { wishes } = visit.words
  return (
    <form method="post" action={href(visit, `/wishes/${variantId}`)} class="stack" novalidate>
      <p>{wishes.lead}</p>
      <EmailField visit={visit} value={email} fault={fault} />
      <p>
        <button class="button quiet">{wishes.act}</button>
      </p>
    </form>
  )
}
