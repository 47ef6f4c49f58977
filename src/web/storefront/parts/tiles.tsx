import type { VNode } from 'preact'
import { href, type Visit } from '../visit.ts'

/** The shop's collections to look around in. */
export function Tiles({ visit }: { visit: Visit }): VNode | null {
  if (visit.navigation.length === 0) return null
  return (
    <div class="tiles">
      {visit.navigation.map((entry) => (
        <a key={entry.path} class="tile" href={href(visit, entry.path)}>
          {entry.title}
        </a>
      ))}
    </div>
  )
}
