import type { ComponentChildren, VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { Agreement } from '../parts/agreement.tsx'
import { Document } from '../parts/document.tsx'
import { EmailField } from '../parts/email-field.tsx'
import { href, type Visit } from '../visit.ts'

export interface SignUpPageProps {
  visit: Visit
  email?: string | undefined
  sentTo?: string | undefined
  emailFault?: string | undefined
  agreeFault?: string | undefined
  /** Ways beside mail. */
  children?: ComponentChildren
}

/** Asking for our news: an address and a box that begins empty; it counts once she confirms it by mail. */
export function SignUpPage({ visit, email, sentTo, emailFault, agreeFault, children }: SignUpPageProps): VNode {
  const { consent } = visit.words
  return (
    <Document visit={visit} title={consent.signUpTitle} islands={[visit.assets.islands.push]}>
      <div class="wide narrow stack">
        <h1>{consent.signUpTitle}</h1>
        {sentTo ? (
          <div class="panel stack" role="status">
            <p>
              <strong>{consent.signUpSent(sentTo)}</strong>
            </p>
            <p>{consent.signUpNext}</p>
          </div>
        ) : (
          <form method="post" action={href(visit, '/news')} class="panel stack" novalidate>
            <p>{consent.signUpLead}</p>
            <EmailField visit={visit} value={email} fault={emailFault} />
            <Agreement visit={visit} to="sign-up" fault={agreeFault} />
            {translated(visit.shop.policies.privacy, visit.locale) && (
              <p class="small">
                <a href={href(visit, '/policies/privacy')}>{consent.privacy}</a>
              </p>
            )}
            <p>
              <button class="button">{consent.signUpAct}</button>
            </p>
          </form>
        )}
        {children}
      </div>
    </Document>
  )
}
