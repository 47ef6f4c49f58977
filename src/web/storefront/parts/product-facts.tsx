import type { ComponentChildren, VNode } from 'preact'
import { formatMoney } from '../../../kernel/money.ts'
import type { ProductPage } from '../../../modules/catalog/index.ts'
import type { DeliveryOption } from '../../../modules/delivery/index.ts'
import type { ArticleTeaser } from '../../../modules/help/index.ts'
import type { FitFeedback } from '../../../modules/reviews/index.ts'
import { dayOf } from '../day.ts'
import type { Visit } from '../visit.ts'
import { ArticleLinks } from './article-links.tsx'
import { AttributeValue } from './attribute-value.tsx'
import { FitPicture } from './fit-picture.tsx'

interface ProductFactsProps {
  visit: Visit
  product: ProductPage
  delivery: readonly DeliveryOption[]
  /** How to use it and how to care for it, at length. */
  articles: readonly ArticleTeaser[]
  /** What reviewers say of its sizes. */
  fit: FitFeedback | undefined
}

/** Description, sizes, material, care, delivery and returns, each in a drawer that opens without JavaScript. */
export function ProductFacts({ visit, product, delivery, articles, fit }: ProductFactsProps): VNode {
  const { words } = visit
  const sizeLabels = new Map(product.options.flatMap(({ values }) => values.map(({ value, label }) => [value, label])))
  return (
    <div class="facts">
      {product.descriptionHtml && (
        <Drawer title={words.product.details} open>
          {/* Sanitised when it was saved; see the catalogue's sanitised-html. */}
          <div class="prose" dangerouslySetInnerHTML={{ __html: product.descriptionHtml }} />
        </Drawer>
      )}
      {product.attributes.map((attribute) => (
        <Drawer key={attribute.key} title={attribute.label}>
          <AttributeValue visit={visit} attribute={attribute} sizeLabels={sizeLabels} />
          {attribute.kind === 'size-table' && fit && <FitPicture visit={visit} fit={fit} />}
        </Drawer>
      ))}
      {articles.length > 0 && (
        <Drawer title={words.articles.ofProduct} open>
          <ArticleLinks visit={visit} articles={articles} short />
        </Drawer>
      )}
      <Drawer title={words.product.delivery}>
        <div class="prose">
          <Delivery visit={visit} delivery={delivery} />
        </div>
      </Drawer>
    </div>
  )
}

function Drawer({ title, open, children }: { title: string; open?: boolean; children: ComponentChildren }): VNode {
  return (
    <details open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function Delivery({ visit, delivery }: { visit: Visit; delivery: readonly DeliveryOption[] }): VNode {
  const { words, locale } = visit
  return (
    <>
      <ul>
        {delivery.map((option) => (
          <li key={option.code}>
            {option.name}: {option.price.amount === 0 ? words.cart.free : formatMoney(option.price, locale)} ·{' '}
            {words.product.arrives(dayOf(option.promise.from, locale), dayOf(option.promise.to, locale))}
          </li>
        ))}
      </ul>
    </>
  )
}
