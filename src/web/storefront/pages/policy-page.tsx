import type { VNode } from 'preact'
import { Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import type { Visit } from '../visit.ts'

/** One of the shop's policies: plain paragraphs as the merchant wrote them. */
export function PolicyPage({ visit, title, text }: { visit: Visit; title: string; text: string }): VNode {
  return (
    <Document visit={visit} title={title}>
      <div class="wide">
        <Crumbs visit={visit} trail={[{ title, path: visit.path }]} />
        <header class="browse-head">
          <h1>{title}</h1>
        </header>
        <div class="prose reading">
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </div>
    </Document>
  )
}
