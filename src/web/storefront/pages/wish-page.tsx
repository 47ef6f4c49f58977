import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { WishForm } from '../parts/wish-form.tsx'
import type { Visit } from '../visit.ts'

export interface WishPageProps {
  visit: Visit
  variantId: string
  email?: string | undefined
  /** Absent when it was noted. */
  fault?: string | undefined
}

/** That she will be told, or what was wrong with the address. */
export function WishPage({ visit, variantId, email = '', fault }: WishPageProps): VNode {
  const { wishes } = visit.words
  return (
    <Document visit={visit} title={wishes.title}>
      <div class="wide narrow stack">
        <h1>{fault === undefined ? wishes.done : wishes.title}</h1>
        <div class="panel stack">
          {fault === undefined ? (
            <p role="status">{wishes.doneNext(email)}</p>
          ) : (
            <WishForm visit={visit} variantId={variantId} email={email} fault={fault} />
          )}
        </div>
      </div>
    </Document>
  )
}
