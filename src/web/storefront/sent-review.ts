import multipart from '@fastify/multipart'
import { Refusal } from '../../kernel/refusal.ts'
import { type PhotoPorts, videoLimitBytes } from '../../modules/media/index.ts'
import { ReviewInvalid, reviewLimits } from '../../modules/reviews/index.ts'
import type { Request, Server } from '../server.ts'
import { keepStreamed } from './keep-streamed.ts'
import type { Pages } from './pages.ts'
import { sentenceOf } from './sentence-of.ts'
import type { Visit } from './visit.ts'

/** Where pictures of reviews go; undefined where the shop takes none. */
export type Photos = PhotoPorts | undefined

/** A review's form has a field for each question and each picture that is there already. */
const mostFields = 80

/** All files of a form together; more is refused before it is read. */
export const reviewFormLimit = 150_000_000

export const acceptPhotos = (scope: Server) =>
  scope.register(multipart, {
    limits: {
      files: reviewLimits.pictures,
      fields: mostFields,
      parts: mostFields + reviewLimits.pictures,
      fieldNameSize: 60,
      fieldSize: 100_000,
      fileSize: videoLimitBytes + 1,
      headerPairs: 50,
    },
  })

/** A review's form as it came in; pictures in it are kept already, and named among the fields. */
export interface SentReview {
  readonly body: Readonly<Record<string, string>>
  /** Why one of the pictures was not kept, for her to read; the others are. */
  readonly fault: string | undefined
}

/**
 * Reads the form, as it came with pictures or plain. Each picture or video is made anew and kept as it arrives, so that none has
 * to be chosen again when something else of the form is missing.
 */
export async function sentReview(pages: Pages, photos: Photos, request: Request, visit: Visit): Promise<SentReview> {
  if (!request.isMultipart()) return { body: (request.body ?? {}) as Record<string, string>, fault: undefined }
  const body: Record<string, string> = {}
  let fault: string | undefined
  if (Number(request.headers['content-length']) > reviewFormLimit)
    return { body, fault: visit.words.reviews.writing.formTooLarge }
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') body[part.fieldname] = String(part.value)
      else {
        const asker = { ip: request.ip, profileId: visit.profileId }
        const kept = await keepStreamed(pages.app.edge, photos, part.file, asker).catch((no: unknown) =>
          sentenceIn(visit, no),
        )
        if (kept && 'fault' in kept) fault ??= kept.fault
        else if (kept) body[`pictures.${kept.mediaId}`] = '1'
      }
    }
  } catch (error) {
    const { writing } = visit.words.reviews
    if (!isLimit(error)) throw error
    fault ??= error.code === 'FST_REQ_FILE_TOO_LARGE' ? writing.formTooLarge : writing.tooManyPictures(most)
  }
  return { body, fault }
}

/** @throws {ReviewInvalid} when a picture was not kept: she is told before anything else is */
export function checkSent(fault: string | undefined): void {
  if (fault !== undefined) throw new ReviewInvalid('photos', fault)
}

const most = reviewLimits.pictures

function sentenceIn(visit: Visit, no: unknown): { fault: string } {
  if (!(no instanceof Refusal)) throw no
  return { fault: sentenceOf(visit, no) }
}

/** Codes of the limits that the parser of forms keeps. */
const limits = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'])

const isLimit = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && limits.has(String(error.code))
