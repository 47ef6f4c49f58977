import type { VNode } from 'preact'
import type { BoughtLine } from '../../../modules/orders/index.ts'
import { href, type Visit } from '../visit.ts'

/** Bought things that wait for her review, each with the way to its form. */
export function ToWrite({ visit, lines }: { visit: Visit; lines: readonly BoughtLine[] }): VNode | null {
  const { own, write } = visit.words.reviews
  if (lines.length === 0) return null
  return (
    <section class="stack" aria-labelledby="to-write">
      <h2 id="to-write">{own.toWrite}</h2>
      <ul role="list" class="stack">
        {lines.map((line) => (
          <li key={line.lineId} class="panel own-review">
            <span>
              <strong>{line.title}</strong> <span class="soft">{line.variantTitle}</span>
            </span>
            <a
              class="button quiet small"
              href={href(visit, `/products/${line.handle}/review`)}
              aria-label={`${write}: ${line.title}`}
            >
              {write}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
