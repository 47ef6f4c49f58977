import type { VNode } from 'preact'
import type { ShownPiece } from '../piece-routes.ts'
import { href, type Visit } from '../visit.ts'

/** Pictures with what customers said on them; each leads to what it is of. */
export function ShownPieces({ visit, pieces }: { visit: Visit; pieces: readonly ShownPiece[] }): VNode | null {
  if (pieces.length === 0) return null
  return (
    <ul class="pieces" role="list">
      {pieces.map(({ slug, alt, width, height, incentive }, at) => (
        <li key={slug}>
          <a href={href(visit, `/pieces/${slug}`)} rel="nofollow">
            <img
              src={`/pieces/${slug}/picture.jpg`}
              {...{ alt, width, height }}
              loading={at === 0 ? 'eager' : 'lazy'}
              decoding="async"
            />
          </a>
          {incentive && <p class="soft small">{incentive}</p>}
        </li>
      ))}
    </ul>
  )
}
