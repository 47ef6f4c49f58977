import type { VNode } from 'preact'
import type { ProductCard, ProductPage as Product, ShownVariant } from '../../../modules/catalog/index.ts'
import type { DeliveryOption } from '../../../modules/delivery/index.ts'
import type { ArticleTeaser } from '../../../modules/help/index.ts'
import type { Rating } from '../../../modules/reviews/index.ts'
import type { Flash } from '../flash.ts'
import type { Offer } from '../offer.ts'
import { BuyBar } from '../parts/buy-bar.tsx'
import { BuyForm } from '../parts/buy-form.tsx'
import { crumbData, Crumbs } from '../parts/crumbs.tsx'
import { DeliveryNote } from '../parts/delivery-note.tsx'
import { Document } from '../parts/document.tsx'
import { Gallery } from '../parts/gallery.tsx'
import { In3d } from '../parts/in-3d.tsx'
import { LikeMe } from '../parts/like-me.tsx'
import { OptionLinks } from '../parts/option-links.tsx'
import { ProductCards } from '../parts/product-card.tsx'
import { ProductFacts } from '../parts/product-facts.tsx'
import { ProductPrice } from '../parts/product-price.tsx'
import { Promises } from '../parts/promises.tsx'
import { Questions } from '../parts/questions.tsx'
import { Proof } from '../parts/proof.tsx'
import { Reviews } from '../parts/reviews.tsx'
import { ShadeLink } from '../parts/shade-link.tsx'
import { SizeHelp } from '../parts/size-help.tsx'
import { SmallRating } from '../parts/stars.tsx'
import { Zoom } from '../parts/zoom.tsx'
import { productData } from '../product-data.ts'
import { videoData } from '../video-data.ts'
import type { ProductQuestions } from '../product-questions.ts'
import type { ProductReviews } from '../product-reviews.ts'
import type { Proof as ProofData } from '../proof.ts'
import { localesSelling } from '../sold-here.ts'
import { questionData } from '../question-data.ts'
import type { SizeHelp as SizeHelpData } from '../size-help.ts'
import { href, type Visit } from '../visit.ts'

export interface ProductPageProps {
  visit: Visit
  product: Product
  /** What she has chosen so far, by option name; all options once a variant is clear. */
  chosen: Readonly<Record<string, string>>
  variant: ShownVariant | undefined
  offers: ReadonlyMap<string, Offer>
  /** What delivery to this market would cost and when it would come. */
  delivery: readonly DeliveryOption[]
  /** What goes well with it. */
  pairs: readonly ProductCard[]
  reviews: ProductReviews
  /** Those that fit what she has chosen. */
  proof?: ProofData
  /** How to use it and how to care for it. */
  articles: readonly ArticleTeaser[]
  /** Left out where the shop takes none. */
  questions?: ProductQuestions | undefined
  /** Ratings of what goes well with it. */
  ratings: ReadonlyMap<string, Rating>
  /** Where it has sizes of a body: what can be asked, and what was answered. */
  size: SizeHelpData | undefined
  /** What has just happened to a review. */
  flash?: Flash | undefined
}

/** Everything somebody wants to know before she buys, and the button. Parts named by `data-swap` follow the choice. */
export function ProductPage(props: ProductPageProps): VNode {
  const { visit, product, offers, variant, pairs, reviews, questions } = props
  const trail = trailOf(product)
  const picture = product.pictures[0]
  return (
    <Document
      visit={visit}
      title={product.seo.title}
      description={product.seo.description}
      picture={picture}
      properties={[
        ['og:type', 'product'],
        ['og:title', product.title],
      ]}
      linkedData={[
        productData(visit, product, offers, reviews),
        crumbData(visit, trail),
        ...videoData(visit, product),
        ...questionData(visit, questions?.shown ?? []),
      ]}
      islands={[
        visit.assets.islands.product,
        visit.assets.islands.reviews,
        ...(product.pictures.some(({ video }) => video) ? [visit.assets.islands.film] : []),
        ...(product.models.length > 0 ? [visit.assets.islands.model] : []),
      ]}
      subject={product.id}
      locales={localesSelling(visit, product.notSoldIn)}
    >
      <div class="wide">
        <Crumbs visit={visit} trail={trail} />
        <div class="product">
          <div data-swap="gallery">
            <Gallery visit={visit} product={product} variant={variant} offer={variant && offers.get(variant.id)} />
          </div>
          <Buy {...props} />
        </div>
        {/* Always there, so that a choice that brings reviews has a place for them. */}
        <div data-swap="proof">{props.proof && <Proof visit={visit} proof={props.proof} />}</div>
        <Reviews visit={visit} product={product} offers={offers} reviews={reviews} flash={props.flash} />
        {questions && <Questions visit={visit} product={product} questions={questions} />}
        {pairs.length > 0 && (
          <section class="section pairs" aria-labelledby="pairs">
            <h2 id="pairs">{visit.words.product.pairs}</h2>
            <ProductCards visit={visit} cards={pairs} ratings={props.ratings} level={3} />
          </section>
        )}
      </div>
      <BuyBar {...props} />
      <Zoom visit={visit} />
    </Document>
  )
}

const trailOf = (product: Product) => [
  ...product.breadcrumbs.map((crumb) => ({
    title: crumb.title,
    path: `/${crumb.kind === 'category' ? 'categories' : 'collections'}/${crumb.handle}`,
  })),
  { title: product.title, path: `/products/${product.handle}` },
]

function Buy(props: ProductPageProps): VNode {
  const { visit, product, variant, offers, chosen, delivery } = props
  const { rating, answers } = props.reviews.summary
  const offer = variant && offers.get(variant.id)
  return (
    <div class="buy">
      <header>
        {product.vendor && product.vendor !== visit.shop.name && <p class="eyebrow">{product.vendor}</p>}
        <h1>{product.title}</h1>
        {rating.count > 0 && (
          <a class="to-reviews" href="#reviews" data-proof="reviews" data-deed="rating">
            <SmallRating visit={visit} rating={rating} />
          </a>
        )}
        <div data-swap="price" aria-live="polite">
          <ProductPrice visit={visit} offer={offer} offers={offers} />
        </div>
      </header>
      <div data-swap="options">
        <OptionLinks visit={visit} product={product} chosen={chosen} offers={offers} />
      </div>
      <ShadeLink visit={visit} product={product} />
      <SizeHelp visit={visit} product={product} help={props.size} />
      <LikeMe visit={visit} product={product} />
      <div data-swap="buy">
        <BuyForm visit={visit} product={product} variant={variant} offer={offer} chosen={chosen} />
      </div>
      <In3d visit={visit} product={product} />
      <DeliveryNote visit={visit} delivery={delivery} />
      <Promises visit={visit} />
      <ProductFacts
        {...{ visit, product, delivery, articles: props.articles }}
        fit={answers.find(({ fit }) => fit)?.fit}
      />
      {!offer?.buyable && product.collections[0] && (
        <p>
          <a class="onward" href={href(visit, `/collections/${product.collections[0].handle}`)}>
            {visit.words.product.moreOf(product.collections[0].title)}
          </a>
        </p>
      )}
    </div>
  )
}
