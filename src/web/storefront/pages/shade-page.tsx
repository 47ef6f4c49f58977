import type { ComponentChildren, VNode } from 'preact'
import type { Shade, ShadeMatch, Shades } from '../../../modules/catalog/index.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import { ShadeAnswer } from '../parts/shade-answer.tsx'
import { ShadeByColour } from '../parts/shade-by-colour.tsx'
import { ShadeByPhoto } from '../parts/shade-by-photo.tsx'
import { ShadeQuiz } from '../parts/shade-quiz.tsx'
import type { ShadeChoice, ShadeWay } from '../shade-choice.ts'
import { href, type Visit } from '../visit.ts'

export interface ShadePageProps {
  visit: Visit
  /** The product, or the collection or category, that it chooses from. */
  about: { readonly title: string; readonly path: string }
  shades: Pick<Shades, 'kind' | 'shades'>
  choice: ShadeChoice
  /** Once she has asked. */
  match: ShadeMatch<Shade> | undefined
  /** By shade. */
  takes: ReadonlyMap<string, ShadeTake>
}

/** Where a shade is had. */
export interface ShadeTake {
  /** The page of its product with the shade chosen, as in addresses of the shop. */
  readonly path: string
  /** What one tap puts into the cart; undefined where it is gone or more is to be chosen. */
  readonly variantId: string | undefined
}

/** Three ways to the shade that comes nearest: questions, a photo, a colour. All but the photo work as plain forms. */
export function ShadePage(props: ShadePageProps): VNode {
  const { visit, about, shades, choice } = props
  const words = visit.words.finding.shade
  const isSkin = shades.kind === 'skin'
  const title = isSkin ? words.title : words.titleColour
  const trail = [about, { title, path: visit.path }]
  return (
    <Document visit={visit} title={`${title} · ${about.title}`} hidden islands={[visit.assets.islands.shade]}>
      <div class="wide shade-page">
        <Crumbs visit={visit} trail={trail} />
        <header class="stack">
          <h1>{title}</h1>
          <p class="soft">{isSkin ? words.lead : words.leadColour}</p>
        </header>
        <ShadeAnswer {...props} />
        <div class="facts">
          <Way way="quiz" choice={choice} title={words.byQuiz}>
            <ShadeQuiz {...props} />
          </Way>
          <Way way="photo" choice={choice} title={words.byPhoto}>
            <ShadeByPhoto visit={visit} isSkin={isSkin} />
          </Way>
          <Way way="colour" choice={choice} title={words.byColour}>
            <ShadeByColour visit={visit} choice={choice} />
          </Way>
        </div>
        <p>
          <a class="onward" href={href(visit, about.path)}>
            {words.back(about.title)}
          </a>
        </p>
      </div>
    </Document>
  )
}

interface WayProps {
  way: ShadeWay
  choice: ShadeChoice
  title: string
  children: ComponentChildren
}

/** One way; the browser lets one be open at a time. Closed once it has answered, so that the answer is seen. */
const Way = ({ way, choice, title, children }: WayProps): VNode => (
  <details class="shade-way" name="way" open={choice.way === way && !choice.wanted}>
    <summary>{title}</summary>
    {children}
  </details>
)
