/** Where a customer may let her picture be shown, beyond her review and the pages of its product. */
export const pictureScopes = ['site', 'mail', 'ads'] as const
export type PictureScope = (typeof pictureScopes)[number]

/** Every place a block stands in. `review`: with its words and on the pages of its product, for which it was sent. */
export type PicturePlace = 'review' | PictureScope

/** Which words somebody agreed to; a new name whenever they change, so that old grants say what was promised. */
export const rightsWording = 'picture-rights-1'

/**
 * `unasked`: shows with its review only. `asked`: she was written to. `granted`: for one scope at least. `declined`: she
 * said no. `revoked`: she took back what she had allowed.
 */
export const rightsStates = ['unasked', 'asked', 'granted', 'declined', 'revoked'] as const
export type RightsState = (typeof rightsStates)[number]

/**
 * The one condition by which a picture shows in a place, over `reviews.review` as `review` and `reviews.picture` as
 * `picture`: its review is published, it was not refused or taken out, and its author allows the place.
 *
 * @param place the text of a bound value or a literal of `PicturePlace`
 */
export const shownIn = (place: string): string => `
  (review.state = 'published' and picture.review_id = review.id and picture.media_id = any(review.media_ids)
   and (${place}::text = 'review' or ${place}::text = any(picture.scopes)))`
