import type { VNode } from 'preact'
import type { ProductPage } from '../../../modules/catalog/index.ts'
import type { Offer } from '../offer.ts'
import { href, type Visit } from '../visit.ts'

interface OptionLinksProps {
  visit: Visit
  product: ProductPage
  chosen: Readonly<Record<string, string>>
  offers: ReadonlyMap<string, Offer>
}

/** Each option's values as links: what is chosen stands in the address, so that it can be shared and gone back from. */
export function OptionLinks({ visit, product, chosen, offers }: OptionLinksProps): VNode | null {
  if (product.variants.length < 2) return null
  return (
    <div class="stack options" data-options>
      {product.options.map((option, index) => (
        <section key={option.name} aria-label={option.label}>
          <p class="option-name">
            <strong>{option.label}</strong>{' '}
            <span class="soft">{option.values.find(({ value }) => value === chosen[option.name])?.label}</span>
          </p>
          <ul class="option-values" role="list">
            {option.values.map((value) => {
              const isChosen = chosen[option.name] === value.value
              const next = nextChoice(product, offers, { chosen, at: index, value: value.value })
              const canBuy = isBuyable(product, offers, next)
              return (
                <li key={value.value}>
                  <a
                    class={canBuy ? 'value' : 'value gone'}
                    href={`${href(visit, `/products/${product.handle}`)}?${new URLSearchParams(next).toString()}`}
                    aria-current={isChosen ? 'true' : undefined}
                    rel="nofollow"
                  >
                    {value.colour && <Swatch colour={value.colour} />}
                    {value.label}
                    {!canBuy && <span class="unseen"> ({visit.words.product.soldOut})</span>}
                  </a>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The colour as a drawing: its value is data, and pages carry no inline style. */
export function Swatch({ colour }: { colour: string }): VNode {
  return (
    <svg class="swatch" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="9.25" fill={colour} stroke="rgb(0 0 0 / 25%)" stroke-width="0.75" />
    </svg>
  )
}

type Chosen = Readonly<Record<string, string>>

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
