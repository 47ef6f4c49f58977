import type { VNode } from 'preact'
import type { ProductPage, ShownOption } from '../../../modules/catalog/index.ts'
import type { Offer } from '../offer.ts'
import { href, type Visit } from '../visit.ts'
import { Picture } from './picture.tsx'
import { Swatch } from './swatch.tsx'

interface OptionLinksProps {
  visit: Visit
  product: ProductPage
  chosen: Chosen
  offers: ReadonlyMap<string, Offer>
}

/** With more colours than this their names are left to the chosen one, and to whoever asks a colour for its own. */
const mostNamed = 8

type Chosen = Readonly<Record<string, string>>

/** Each option's values as links: what is chosen stands in the address, so that it can be shared and gone back from. */
export function OptionLinks({ visit, product, chosen, offers }: OptionLinksProps): VNode | null {
  if (product.variants.length < 2) return null
  return (
    <div class="options" data-options>
      {product.options.map((option, index) => (
        <Option key={option.name} {...{ visit, product, chosen, offers, option, index }} />
      ))}
    </div>
  )
}

function Option(props: OptionLinksProps & { option: ShownOption; index: number }): VNode {
  const { visit, product, chosen, offers, option, index } = props
  const now = option.values.find(({ value }) => value === chosen[option.name])
  const coloured = option.values.some((value) => value.colour)
  const isPalette = option.values.length > mostNamed && option.values.every((value) => value.colour)
  return (
    <section aria-label={option.label}>
      <p class="option-name">
        <strong>{option.label}</strong> <span class="soft">{now?.label}</span>
      </p>
      <ul class={`option-values${coloured ? ' coloured' : ''}${isPalette ? ' palette' : ''}`} role="list">
        {option.values.map((value) => {
          const next = nextChoice(product, offers, { chosen, at: index, value: value.value })
          const canBuy = isBuyable(product, offers, next)
          return (
            <li key={value.value}>
              <a
                class={canBuy ? 'value' : 'value gone'}
                href={`${href(visit, `/products/${product.handle}`)}?${new URLSearchParams(next).toString()}`}
                aria-current={chosen[option.name] === value.value ? 'true' : undefined}
                rel="nofollow"
                title={isPalette ? [value.label, value.text].filter(Boolean).join(' · ') : undefined}
                data-choice={`${option.name}=${value.value}`}
              >
                {value.colour && <Swatch colour={value.colour} />}
                <span class={isPalette ? 'unseen' : undefined}>{value.label}</span>
                {!canBuy && <span class="unseen"> ({visit.words.product.soldOut})</span>}
              </a>
            </li>
          )
        })}
      </ul>
      {(now?.text || now?.picture) && (
        <div class="option-look">
          {now.picture && <Picture picture={now.picture} sizes="4.5rem" />}
          {now.text && <p class="small soft option-text">{now.text}</p>}
        </div>
      )}
    </section>
  )
}

/**
 * What is chosen after a tap on a value: all else stays, where that can be bought; else what follows it is left open,
 * so that a colour is only called sold out when no size of it is left.
 */
function nextChoice(
  product: ProductPage,
  offers: ReadonlyMap<string, Offer>,
  { chosen, at, value }: { chosen: Chosen; at: number; value: string },
): Chosen {
  const kept = { ...chosen, [product.options[at]!.name]: value }
  if (isBuyable(product, offers, kept)) return kept
  const above = new Set(product.options.slice(0, at + 1).map(({ name }) => name))
  return Object.fromEntries(Object.entries(kept).filter(([name]) => above.has(name)))
}

const isBuyable = (product: ProductPage, offers: ReadonlyMap<string, Offer>, chosen: Chosen): boolean =>
  product.variants.some(
    (variant) =>
      offers.get(variant.id)?.buyable &&
      product.options.every(({ name }, index) => !chosen[name] || variant.optionValues[index] === chosen[name]),
  )
