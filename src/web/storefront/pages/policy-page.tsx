import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import type { Visit } from '../visit.ts'

/** One of the shop's policies: plain paragraphs as the merchant wrote them. */
export function PolicyPage({ visit, title, text }: { visit: Visit; title: string; text: string }): VNode {
  return (
    <Document visit={visit} title={title}>
      <div class="wide narrow">
        <h1>{title}</h1>
        <div class="prose">
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </div>
    </Document>
  )
}
