import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { TextField } from '../parts/field.tsx'
import { href, type Visit } from '../visit.ts'

interface ReviewLinkPageProps {
  visit: Visit
  product: { readonly title: string; readonly handle: string }
  /** Where signing in leads to, and comes back from. */
  signIn: string
  /** Something was asked for: whether there was anything to send is not said. */
  isAsked?: boolean
  email?: string | undefined
  fault?: string | undefined
}

/** Whoever is not signed in says with which address she ordered, and is mailed the link to review with. */
export function ReviewLinkPage({ visit, product, signIn, isAsked, email, fault }: ReviewLinkPageProps): VNode {
  const { checkout, reviews } = visit.words
  const words = reviews.link
  return (
    <Document visit={visit} title={reviews.writing.title(product.title)} hidden>
      <div class="wide narrow stack">
        <h1>{reviews.writing.title(product.title)}</h1>
        {isAsked ? (
          <div class="panel stack" role="status">
            <p>
              <strong>{words.sent}</strong>
            </p>
            <p>{words.sentNext}</p>
          </div>
        ) : (
          <form method="post" action={href(visit, `/products/${product.handle}/review-link`)} class="panel stack">
            <p>{words.lead}</p>
            <TextField
              name="email"
              type="email"
              label={checkout.email}
              hint={words.hint}
              value={email ?? ''}
              autocomplete="email"
              inputmode="email"
              autocapitalize="none"
              enterkeyhint="go"
              fault={fault}
              autofocus={Boolean(fault)}
              required
            />
            <button class="button">{words.send}</button>
          </form>
        )}
        <p>
          {words.orSignIn} <a href={signIn}>{words.signIn}</a>
        </p>
        <p>
          <a href={href(visit, `/products/${product.handle}`)}>{reviews.writing.onThePage}</a>
        </p>
      </div>
    </Document>
  )
}
