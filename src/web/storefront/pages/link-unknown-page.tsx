import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

/** Where a link of a mail was cut off or changed: what it was for, and two ways on. */
export function LinkUnknownPage({ visit }: { visit: Visit }): VNode {
  const { writing, own } = visit.words.reviews
  return (
    <Document visit={visit} title={writing.linkUnknown} hidden>
      <div class="wide narrow stack">
        <h1>{writing.linkUnknown}</h1>
        <p class="lead">{writing.linkUnknownNext}</p>
        <p>
          <a class="button quiet" href={href(visit, '/account/reviews')}>
            {own.all}
          </a>
        </p>
      </div>
    </Document>
  )
}
