import type { VNode } from 'preact'
import { Document } from '../parts/document.tsx'
import { ReviewForm, type ReviewFormProps } from '../parts/review-form.tsx'
import { href } from '../visit.ts'

interface WriteReviewPageProps extends Omit<ReviewFormProps, 'button'> {
  product: { readonly title: string; readonly handle: string; readonly variantTitle?: string | undefined }
  image?: { readonly url: string } | null | undefined
  /** What is given for it, whatever its stars. */
  incentive?: string | undefined
  /** Why it could not be kept. */
  refused?: string | undefined
  button?: string
}

/** One screen to say how something is. */
export function WriteReviewPage(props: WriteReviewPageProps): VNode {
  const { visit, product, image, incentive, refused, ...form } = props
  const { writing, how } = visit.words.reviews
  return (
    <Document
      visit={visit}
      title={writing.title(product.title)}
      hidden
      islands={[visit.assets.islands.photos, visit.assets.islands.reviews]}
    >
      <div class="wide narrow stack write-review">
        <header class="write-review-head">
          {image && <img src={image.url} alt="" width={96} height={120} />}
          <div class="stack">
            <h1>{writing.title(product.title)}</h1>
            {product.variantTitle && <p class="soft">{product.variantTitle}</p>}
            <p>
              {writing.lead} <a href={href(visit, '/reviews/how-we-publish')}>{how}</a>
            </p>
          </div>
        </header>
        {incentive && <p class="notice">{writing.offered(incentive)}</p>}
        {refused && (
          <p class="notice fault" role="alert">
            {refused}
          </p>
        )}
        <ReviewForm {...form} visit={visit} button={props.button ?? writing.send} />
        <p>
          <a href={href(visit, `/products/${product.handle}`)}>{writing.onThePage}</a>
        </p>
      </div>
    </Document>
  )
}
