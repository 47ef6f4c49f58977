import type { VNode } from 'preact'
import type { ProductPage as Product, ShownVariant } from '../../../modules/catalog/index.ts'
import type { DeliveryOption } from '../../../modules/delivery/index.ts'
import type { Offer } from '../offer.ts'
import { BuyForm } from '../parts/buy-form.tsx'
import { crumbData, Crumbs } from '../parts/crumbs.tsx'
import { Document } from '../parts/document.tsx'
import { OptionLinks } from '../parts/option-links.tsx'
import { Picture } from '../parts/picture.tsx'
import { Price } from '../parts/price.tsx'
import { ProductFacts } from '../parts/product-facts.tsx'
import { Promises } from '../parts/promises.tsx'
import { productData } from '../product-data.ts'
import type { Visit } from '../visit.ts'

export interface ProductPageProps {
  visit: Visit
  product: Product
  /** What she has chosen so far, by option name; all options once a variant is clear. */
  chosen: Readonly<Record<string, string>>
  variant: ShownVariant | undefined
  offers: ReadonlyMap<string, Offer>
  /** What delivery to this market would cost and when it would come. */
  delivery: readonly DeliveryOption[]
}

/** Everything somebody wants to know before she buys, and the button. */
export function ProductPage(props: ProductPageProps): VNode {
  const { visit, product, offers } = props
  const trail = [
    ...product.breadcrumbs.map((crumb) => ({
      title: crumb.title,
      path: `/${crumb.kind === 'category' ? 'categories' : 'collections'}/${crumb.handle}`,
    })),
    { title: product.title, path: `/products/${product.handle}` },
  ]
  const picture = product.pictures[0]
  return (
    <Document
      visit={visit}
      title={product.seo.title}
      description={product.seo.description}
      properties={[
        ['og:type', 'product'],
        ['og:title', product.title],
        ['og:description', product.seo.description],
        ['og:url', `${visit.origin}/products/${product.handle}`],
        ...(picture ? ([['og:image', visit.origin + picture.fallback]] as const) : []),
      ]}
      linkedData={[productData(visit, product, offers), crumbData(visit, trail)]}
    >
      <div class="wide">
        <Crumbs visit={visit} trail={trail} />
        <div class="product">
          <Gallery {...props} />
          <Buy {...props} />
        </div>
      </div>
    </Document>
  )
}

/** The chosen variant's own pictures first. */
function Gallery({ product, variant }: ProductPageProps): VNode {
  const own = new Set(variant?.mediaIds)
  const pictures = product.pictures.toSorted((a, b) => Number(own.has(b.mediaId)) - Number(own.has(a.mediaId)))
  return (
    <div class={pictures.length > 1 ? 'gallery many' : 'gallery'}>
      {pictures.map((picture, index) => (
        <figure key={picture.mediaId}>
          <a href={picture.fallback}>
            <Picture picture={picture} sizes="(min-width: 56rem) 45vw, 100vw" first={index === 0} />
          </a>
        </figure>
      ))}
    </div>
  )
}

function Buy(props: ProductPageProps): VNode {
  const { visit, product, variant, offers, chosen } = props
  const offer = variant && offers.get(variant.id)
  const prices = [...offers.values()].flatMap((each) => each.price ?? [])
  const least = prices.toSorted((a, b) => a.amount - b.amount)[0]
  return (
    <div class="buy">
      <header class="stack">
        {product.vendor && product.vendor !== visit.shop.name && <p class="eyebrow">{product.vendor}</p>}
        <h1>{product.title}</h1>
        {offer?.price ? (
          <Price visit={visit} price={offer.price} was={offer.compareAt} />
        ) : (
          least && <Price visit={visit} price={least} from={prices.some((price) => price.amount !== least.amount)} />
        )}
        <p class="small soft">
          {visit.market.taxIncluded ? visit.words.product.taxIncluded : visit.words.product.taxAdded}
        </p>
      </header>
      <OptionLinks visit={visit} product={product} chosen={chosen} offers={offers} />
      <BuyForm visit={visit} product={product} variant={variant} offer={offer} chosen={chosen} />
      <Promises visit={visit} />
      <ProductFacts visit={visit} product={product} delivery={props.delivery} />
    </div>
  )
}
