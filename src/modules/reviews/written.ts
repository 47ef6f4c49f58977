import type { ReviewQuestion } from '../catalog/index.ts'
import type { PictureScope } from './pictures/rights.ts'
import { ReviewInvalid } from './refusals.ts'
import { type ReviewAbout, type ReviewContent, reviewLimits, type ReviewRatings } from './review.ts'

/** What comes from outside, unchecked. */
export interface ReviewWish {
  readonly rating: number
  readonly title?: string | undefined
  readonly body?: string | undefined
  readonly ratings?: ReviewRatings | undefined
  readonly about?: ReviewAbout | undefined
  readonly mediaIds?: readonly string[] | undefined
  /** Where her pictures may be shown besides; what was said before stays when left out. */
  readonly scopes?: readonly PictureScope[] | undefined
}

/**
 * A review's content as it is kept: text without control characters, answers only to what the category asks.
 *
 * Text stays text: what looks like a script is shown as the letters it is made of. Right-to-left text is kept, but not
 * the marks that would turn round the page around it.
 *
 * @param needsWords a review of what was not bought says something
 * @throws {ReviewInvalid} naming the first field that does not fit
 */
export function written(
  wish: ReviewWish,
  { questions, needsWords }: { questions: readonly ReviewQuestion[]; needsWords: boolean },
): ReviewContent {
  if (!isWithin(wish.rating, 5)) throw new ReviewInvalid('rating', 'Choose one to five stars.')
  const body = textOf('body', wish.body, reviewLimits.body)
  if (needsWords && !/[\p{L}\p{N}\p{S}]/u.test(body)) {
    throw new ReviewInvalid('body', 'Say in a few words what it is like; others read it before they choose.')
  }
  return {
    rating: wish.rating,
    title: oneLine(textOf('title', wish.title, reviewLimits.title)),
    body,
    ratings: ratingsOf(wish.ratings ?? {}, questions),
    about: aboutOf(wish.about ?? {}, questions),
    mediaIds: picturesOf(wish.mediaIds ?? []),
  }
}

/** The name to show. @throws {ReviewInvalid} when it is too long or an address */
export function authorOf(author: string): string {
  const name = oneLine(textOf('author', author, reviewLimits.author))
  if (/@|https?:|www\./i.test(name)) throw new ReviewInvalid('author', 'Choose a name, not an address.')
  return name
}

/** Trimmed, composed (NFC), with at most two line breaks in a row. @throws {ReviewInvalid} above `longest` characters */
export function textOf(field: string, text: string | undefined, longest: number): string {
  // NOTE: counted as given before anything is done with it, so that a huge text costs nothing.
  if ((text?.length ?? 0) > longest * 4) throw tooLong(field, longest)
  const kept = (text ?? '')
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unseen, '')
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  if (Array.from(kept).length > longest) throw tooLong(field, longest)
  return kept
}

/** Control characters, halves of pairs, and the marks by which text turns round what follows it (UAX #9, 2.1 to 2.5). */
const unseen = /(?!\n)[\p{Cc}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{200F}\u{061C}\u{FEFF}]/gu

const tooLong = (field: string, longest: number) =>
  new ReviewInvalid(field, `Write at most ${longest.toLocaleString('en')} characters.`)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const isWithin = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most

function ratingsOf(given: ReviewRatings, questions: readonly ReviewQuestion[]): ReviewRatings {
  const asked = new Map(questions.map((question) => [question.key, question]))
  for (const [key, value] of Object.entries(given)) {
    const kind = asked.get(key)?.kind
    if (kind !== 'scale' && kind !== 'fit') throw new ReviewInvalid(`ratings.${key}`, 'This is not asked here.')
    if (!isWithin(value, kind === 'fit' ? 3 : 5)) throw new ReviewInvalid(`ratings.${key}`, 'Choose one of the values.')
  }
  return given
}

function aboutOf(given: ReviewAbout, questions: readonly ReviewQuestion[]): ReviewAbout {
  const asked = new Map(questions.map((question) => [question.key, question]))
  for (const [key, value] of Object.entries(given)) {
    const choices = asked.get(key)?.choices
    if (!choices) throw new ReviewInvalid(`about.${key}`, 'This is not asked here.')
    if (!choices.some((choice) => choice.value === value)) {
      throw new ReviewInvalid(`about.${key}`, 'Choose one of the values.')
    }
  }
  return given
}

function picturesOf(mediaIds: readonly string[]): readonly string[] {
  const different = [...new Set(mediaIds)]
  if (different.length > reviewLimits.pictures) {
    throw new ReviewInvalid('mediaIds', `Choose at most ${reviewLimits.pictures} pictures.`)
  }
  return different
}
