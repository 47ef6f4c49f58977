import type { VNode } from 'preact'
import type { Problem } from '../../http/problem.ts'
import { Document } from '../parts/document.tsx'
import { Tiles } from '../parts/tiles.tsx'
import { href, type Visit } from '../visit.ts'

/** A no as a page: what happened, and the way on. */
export function HelpPage({ visit, problem }: { visit: Visit; problem: Problem }): VNode {
  const { help } = visit.words
  const [title, said] =
    problem.status === 404
      ? [help.notFoundTitle, help.notFound]
      : problem.status === 429 || problem.status === 503
        ? [help.busyTitle, help.busy]
        : [help.failedTitle, problem.status >= 500 ? help.failed : problem.detail]
  return (
    <Document visit={visit} title={title} hidden>
      <div class="wide narrow stack help">
        <h1>{title}</h1>
        <p class="lead">{said}</p>
        <p>
          <a class="button" href={href(visit, '/')}>
            {help.home}
          </a>
        </p>
        {problem.status === 404 && <Tiles visit={visit} />}
        {problem.status >= 500 && problem.requestId && <p class="small soft">{help.request(problem.requestId)}</p>}
      </div>
    </Document>
  )
}
