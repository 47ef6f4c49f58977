import type { VNode } from 'preact'
import type { ProductPage } from '../../../modules/catalog/index.ts'
import { type PersonShown, type PersonWish, toneColours } from '../../../modules/media/index.ts'
import { href, type Visit } from '../visit.ts'
import { Swatch } from './swatch.tsx'

interface LikeMeProps {
  visit: Visit
  product: ProductPage
}

/** Whom the address asks to see: `?m.tone=7&m.height=172`; what is no tone and no height is passed over. */
export function likeMeOf({ queryString }: Pick<Visit, 'queryString'>): PersonWish {
  const params = new URLSearchParams(queryString)
  const whole = (name: string, least: number, most: number) => {
    const said = params.get(name) ?? ''
    const value = /^\d{1,3}$/.test(said) ? Number(said) : 0
    return value >= least && value <= most ? value : undefined
  }
  return { tone: whole('m.tone', 1, 10), heightCm: whole('m.height', 50, 250) }
}

/** Puts pictures of people like her first; stands only where the pictures tell of people who differ (D8). */
export function LikeMe({ visit, product }: LikeMeProps): VNode | null {
  const told = product.pictures.flatMap(({ person }) => person ?? [])
  const hasTones = new Set(told.map(({ tone }) => tone)).size > 1
  const hasHeights = new Set(told.map(({ heightCm }) => heightCm)).size > 1
  if (!hasTones && !hasHeights) return null
  const words = visit.words.finding.likeMe
  const wish = likeMeOf(visit)
  const isAsked = wish.tone !== undefined || wish.heightCm !== undefined
  const beside = [...new URLSearchParams(visit.queryString)].filter(([name]) => !name.startsWith('m.'))
  const before = new URLSearchParams(beside).toString()
  const here = href(visit, `/products/${product.handle}`)
  return (
    <details class="fold like-person" open={isAsked}>
      <summary>{words.title}</summary>
      <form class="stack" method="get" action={here}>
        {beside.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {hasTones && <Tones visit={visit} chosen={wish.tone} />}
        {hasHeights && (
          <div class="field">
            <label class="label" for="m.height">
              {words.height}
            </label>
            <input id="m.height" name="m.height" inputmode="numeric" maxlength={3} value={wish.heightCm} />
          </div>
        )}
        <p class="like-ends">
          <button class="button quiet small">{words.show}</button>
          {isAsked && <a href={before ? `${here}?${before}` : here}>{words.clear}</a>}
        </p>
      </form>
    </details>
  )
}

function Tones({ visit, chosen }: { visit: Visit; chosen: number | undefined }): VNode {
  const words = visit.words.finding.likeMe
  return (
    <fieldset class="tones">
      <legend class="label">
        {words.tone} <span class="soft small">{words.toneHint}</span>
      </legend>
      <div>
        <label>
          <input type="radio" name="m.tone" value="" checked={chosen === undefined} />
          <span>{words.any}</span>
        </label>
        {toneColours.map((colour, index) => (
          <label key={colour}>
            <input
              type="radio"
              name="m.tone"
              value={String(index + 1)}
              checked={chosen === index + 1}
              aria-label={words.toneOf(index + 1)}
            />
            <Swatch colour={colour} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Who wears it, as far as she agreed to tell. */
export function PersonNote({ visit, person }: { visit: Visit; person: PersonShown | undefined }): VNode | null {
  if (!person) return null
  const words = visit.words.finding.likeMe
  const { heightCm, sizeWorn, tone } = person
  const parts = [heightCm && words.heightOf(heightCm), sizeWorn && words.sizeOf(sizeWorn), tone && words.toneNote(tone)]
  return <p class="person-note small">{words.note(parts.filter(Boolean).join(', '))}</p>
}
