import type { VNode } from 'preact'
import type { CollectionTile } from '../../../modules/catalog/index.ts'
import { href, type Visit } from '../visit.ts'
import { NoPicture } from './no-picture.tsx'
import { Picture } from './picture.tsx'

/** The shop's collections to walk into. */
export function Tiles({ visit, tiles }: { visit: Visit; tiles: readonly CollectionTile[] }): VNode {
  return (
    <ul class="tiles" role="list">
      {tiles.map(({ handle, title, picture }) => (
        <li key={handle}>
          <a class="tile" href={href(visit, `/collections/${handle}`)}>
            <div class="frame">
              {picture ? (
                <Picture picture={picture} sizes="(min-width: 64rem) 15vw, (min-width: 40rem) 30vw, 46vw" />
              ) : (
                <NoPicture title={title} />
              )}
            </div>
            <span class="tile-name display">{title}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The same as words, for pages that have something else to show. */
export function CollectionLinks({ visit }: { visit: Visit }): VNode | null {
  if (visit.navigation.length === 0) return null
  return (
    <ul class="chips" role="list">
      {visit.navigation.map((entry) => (
        <li key={entry.path}>
          <a class="chip" href={href(visit, entry.path)}>
            {entry.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
