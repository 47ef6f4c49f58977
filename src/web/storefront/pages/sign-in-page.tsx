import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { TextField } from '../parts/field.tsx'
import { href, type Visit } from '../visit.ts'

export interface SignInPageProps {
  visit: Visit
  /** Set once a mail is on its way: the page then asks for the code. */
  sentTo?: string | undefined
  returnTo?: string | undefined
  fault?: string | undefined
  /** From the mail's link: signing in takes one more tap, so that a mail scanner that opens links uses nothing up. */
  link?: string | undefined
}

/** Signing in without a password: first the address, then the link in the mail or the code from it. */
export function SignInPage({ visit, sentTo, returnTo, fault, link }: SignInPageProps): VNode {
  const { account, checkout } = visit.words
  return (
    <Document visit={visit} title={account.signInTitle} hidden>
      <div class="wide narrow">
        <h1>{account.signInTitle}</h1>
        {link ? (
          <form method="post" action={href(visit, '/sign-in/link')} class="panel stack">
            <input type="hidden" name="token" value={link} />
            <button class="button">{account.enter}</button>
          </form>
        ) : sentTo ? (
          <form method="post" action={href(visit, '/sign-in/code')} class="panel stack code-field">
            <p role="status">
              <strong>{account.sent(sentTo)}</strong>
            </p>
            <p>{account.sentNext}</p>
            <input type="hidden" name="email" value={sentTo} />
            <TextField
              name="code"
              label={account.code}
              inputmode="numeric"
              autocomplete="one-time-code"
              enterkeyhint="go"
              maxlength={20}
              fault={fault}
              required
            />
            <button class="button">{account.enter}</button>
            <p class="small soft">{account.notThere}</p>
          </form>
        ) : (
          <form method="post" action={href(visit, '/sign-in')} class="panel stack">
            <p>{account.signInLead}</p>
            {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
            <TextField
              name="email"
              type="email"
              label={checkout.email}
              autocomplete="email"
              inputmode="email"
              autocapitalize="none"
              enterkeyhint="go"
              fault={fault}
              autofocus={Boolean(fault)}
              required
            />
            <button class="button">{account.send}</button>
          </form>
        )}
      </div>
    </Document>
  )
}
