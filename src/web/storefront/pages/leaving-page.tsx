import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { href, type Visit } from '../visit.ts'

/** The reasons a page asks for: few enough to be read at a glance; apps may send more. */
export const shownReasons = ['delivery-cost', 'card-safety', 'too-complicated', 'just-looking', 'other'] as const
export type ShownReason = (typeof shownReasons)[number]

export const longestComment = 500

/** Why not today? A page of its own that somebody chooses to open; nothing ever pops up (K11). */
export function LeavingPage({ visit, fault }: { visit: Visit; fault?: string | undefined }): VNode {
  const { leaving } = visit.words
  return (
    <Document visit={visit} title={leaving.title} hidden bare>
      <div class="wide narrow stack">
        <h1>{leaving.title}</h1>
        <form method="post" action={href(visit, '/checkout/leaving')} class="panel stack">
          <p id="leaving-lead">{leaving.lead}</p>
          <fieldset class="stack" aria-labelledby="leaving-lead" aria-describedby={fault && 'reason-fault'}>
            {shownReasons.map((reason) => (
              <label key={reason} class="check">
                <input type="radio" name="reason" value={reason} />
                <span>{leaving.reasons[reason]}</span>
              </label>
            ))}
            {fault && (
              <p class="fault" id="reason-fault">
                {fault}
              </p>
            )}
          </fieldset>
          <div class="field">
            <label class="label" for="comment">
              {leaving.comment} <span class="optional">({visit.words.checkout.optional})</span>
            </label>
            <textarea id="comment" name="comment" rows={3} maxlength={longestComment} />
          </div>
          <p>
            <button class="button">{leaving.send}</button>
          </p>
        </form>
        <p>
          <a href={href(visit, '/checkout')}>{leaving.back}</a>
        </p>
      </div>
    </Document>
  )
}
