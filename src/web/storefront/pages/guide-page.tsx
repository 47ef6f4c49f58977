import type { VNode } from 'preact'
import { translated } from '../../../kernel/locale.ts'
import { Agreement } from '../parts/agreement.tsx'
import { Document } from '../parts/document.tsx'
import { EmailField } from '../parts/email-field.tsx'
import { href, type Visit } from '../visit.ts'

export interface GuidePageProps {
  visit: Visit
  /** What it is called. */
  title: string
  email?: string | undefined
  /** Whether she ticked the box before her address was refused. */
  agreed?: boolean | undefined
  fault?: string | undefined
  sentTo?: string | undefined
}

/** Asks for an address and gives something for it; news only where she ticks the box as well. */
export function GuidePage({ visit, title, email, agreed = false, fault, sentTo }: GuidePageProps): VNode {
  const { guide, consent } = visit.words
  return (
    <Document visit={visit} title={title}>
      <div class="wide narrow stack">
        <h1>{title}</h1>
        {sentTo ? (
          <>
            <div class="panel stack" role="status">
              <p class="lead">{guide.done}</p>
              <p>{guide.doneNext(sentTo)}</p>
            </div>
            <p>
              <a class="button quiet" href={href(visit, '/')}>
                {guide.meanwhile}
              </a>
            </p>
          </>
        ) : (
          <form method="post" action={href(visit, '/guide')} class="panel stack" novalidate>
            <p class="lead">{guide.lead}</p>
            <EmailField visit={visit} value={email} fault={fault} />
            <Agreement visit={visit} to="sign-up" isTicked={agreed} />
            <p>
              <button class="button">{guide.act}</button>
            </p>
            <p class="small soft">
              {guide.promise}{' '}
              {translated(visit.shop.policies.privacy, visit.locale) && (
                <a href={href(visit, '/policies/privacy')}>{consent.privacy}</a>
              )}
            </p>
          </form>
        )}
      </div>
    </Document>
  )
}
