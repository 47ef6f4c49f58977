import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import type { Visit } from '../visit.ts'

export interface ConsentStepPageProps {
  visit: Visit
  title: string
  about: string
  /** The button that does it; absent once it is done. */
  act?: { readonly label: string; readonly to: string } | undefined
  next?: { readonly label: string; readonly to: string } | undefined
}

/**
 * One step that a link in a mail leads to. Opening the page changes nothing, so that a mail scanner that follows links
 * neither agrees nor leaves in her name.
 */
export function ConsentStepPage({ visit, title, about, act, next }: ConsentStepPageProps): VNode {
  return (
    <Document visit={visit} title={title} hidden>
      <div class="wide narrow stack">
        <h1>{title}</h1>
        <p class="lead" role={act ? undefined : 'status'}>
          {about}
        </p>
        {act && (
          <form method="post" action={act.to}>
            <button class="button">{act.label}</button>
          </form>
        )}
        {next && (
          <p>
            <a href={next.to}>{next.label}</a>
          </p>
        )}
      </div>
    </Document>
  )
}
