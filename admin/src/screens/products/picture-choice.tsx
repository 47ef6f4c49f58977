import type { Schemas } from '../../api.ts'
import { words } from '../../words.ts'

type Product = Schemas['Product']

const said = words.products

const wordsOf = ({ alt, asset }: Product['media'][number]): string =>
  Object.values({ ...asset?.alt, ...alt }).find(Boolean) ?? ''

/** The pictures of a product by their place and words, for lists to choose from. */
export const pictureNames = ({ media }: Product): { value: string; label: string }[] =>
  media.map((shown, at) => ({ value: shown.mediaId, label: said.pictureAt(at + 1, wordsOf(shown)) }))

interface PictureChoiceProps {
  product: Product
  label: string
  /** Those chosen, the first shown first. */
  value: readonly string[]
  onChange: (mediaIds: string[]) => void
}

/** Some of the product's pictures, in the order in which they are chosen. */
export const PictureChoice = ({ product, label, value, onChange }: PictureChoiceProps) => (
  <ul className="picture-choices" aria-label={label}>
    {product.media.map((shown, at) => {
      const place = value.indexOf(shown.mediaId)
      const isChosen = place >= 0
      return (
        <li key={shown.mediaId}>
          <button
            type="button"
            className="picture-choice"
            aria-pressed={isChosen}
            aria-label={
              isChosen
                ? said.pictureShownAt(said.pictureAt(at + 1, wordsOf(shown)), place + 1)
                : said.pictureAt(at + 1, wordsOf(shown))
            }
            onClick={() => onChange(isChosen ? value.filter((id) => id !== shown.mediaId) : [...value, shown.mediaId])}
          >
            {shown.asset?.previewUrl ? <img src={shown.asset.previewUrl} alt="" /> : <span aria-hidden>{at + 1}</span>}
            {isChosen && (
              <span className="picture-place" aria-hidden>
                {place + 1}
              </span>
            )}
          </button>
        </li>
      )
    })}
  </ul>
)
