import type { VNode } from 'preact'
import { type PictureScope, pictureScopes } from '../../../modules/reviews/index.ts'
import { Document } from '../parts/document.tsx'
import { TextField } from '../parts/field.tsx'
import { Picture, type PictureData } from '../parts/picture.tsx'
import { KoreanLetters } from '../parts/korean-letters.tsx'
import type { Visit } from '../visit.ts'

export interface PictureOfHers {
  readonly mediaId: string
  readonly picture: PictureData
  readonly scopes: readonly PictureScope[]
}

interface PictureRightsPageProps {
  visit: Visit
  product: string
  pictures: readonly PictureOfHers[]
  /** Whom to name beside them. */
  credit: string
  at: string
  said?: string | undefined
  fault?: string | undefined
}

/** Each picture with the places where it may be shown; one form, which grants and takes back alike. */
export function PictureRightsPage({
  visit,
  product,
  pictures,
  credit,
  at,
  said,
  fault,
}: PictureRightsPageProps): VNode {
  const words = visit.words.pictures.rights
  return (
    <Document visit={visit} title={words.title} hidden>
      <div class="wide narrow stack write-review">
        <KoreanLetters visit={visit} written={credit} />
        <h1>{words.title}</h1>
        {said && (
          <p class="notice" role="status">
            {said}
          </p>
        )}
        <p>{pictures.length > 0 ? words.lead(product) : words.none}</p>
        {pictures.length > 0 && (
          <form method="post" action={at} class="stack review-form" novalidate>
            {pictures.map(({ mediaId, picture, scopes }, index) => (
              <fieldset key={mediaId} class="picture-rights">
                <legend class="label">{words.picture(index + 1)}</legend>
                <Picture picture={picture} sizes="9rem" />
                <div>
                  <input type="hidden" name={`picture.${mediaId}`} value="1" />
                  {pictureScopes.map((scope) => (
                    <label key={scope} class="check">
                      <input type="checkbox" name={`${scope}.${mediaId}`} value="1" checked={scopes.includes(scope)} />
                      <span>{words.scopes[scope]}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            ))}
            <TextField name="credit" label={words.credit} value={credit} fault={fault} />
            <p>
              <button class="button full">{words.save}</button>
            </p>
          </form>
        )}
      </div>
    </Document>
  )
}
