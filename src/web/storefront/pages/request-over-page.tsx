import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

interface RequestOverPageProps {
  visit: Visit
  state: 'reviewed' | 'withdrawn' | 'over'
  product: { readonly title: string; readonly handle: string }
  /** What she has just written and could not be kept, so that it is not lost. */
  words?: string | undefined
}

/** Where a link asks for a review that is there already, or for nothing that is still hers. */
export function RequestOverPage({ visit, state, product, words }: RequestOverPageProps): VNode {
  const { writing, own } = visit.words.reviews
  return (
    <Document visit={visit} title={product.title} hidden>
      <div class="wide narrow stack">
        <h1>{product.title}</h1>
        <p class="lead">{{ reviewed: writing.used, withdrawn: writing.takenBack, over: writing.over }[state]}</p>
        {state === 'reviewed' && (
          <p>
            {writing.usedNext} <a href={href(visit, '/account/reviews')}>{own.all}</a>
          </p>
        )}
        {words && (
          <div class="panel stack">
            <h2 class="label">{writing.notKept}</h2>
            <p class="words-not-kept" dir="auto">
              {words}
            </p>
          </div>
        )}
        <p>
          <a class="button quiet" href={href(visit, `/products/${product.handle}`)}>
            {writing.onThePage}
          </a>
        </p>
      </div>
    </Document>
  )
}
