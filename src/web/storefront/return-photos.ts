import multipart from '@fastify/multipart'
import { Refusal } from '../../kernel/refusal.ts'
import { mostReturnPhotos } from '../../modules/fulfilment/index.ts'
import { type FileStore, keepPrivatePhoto, photoLimitBytes } from '../../modules/media/index.ts'
import type { Request, Server } from '../server.ts'

/** As many fields as an order of 200 lines has. */
const mostFields = 650

export const returnBodyLimit = mostReturnPhotos * photoLimitBytes + 1_000_000

export const acceptMultipart = (scope: Server) =>
  scope.register(multipart, {
    limits: {
      files: mostReturnPhotos,
      fields: mostFields,
      parts: mostFields + mostReturnPhotos,
      fieldNameSize: 60,
      fieldSize: 500,
      fileSize: photoLimitBytes,
      headerPairs: 50,
    },
  })

/** What a shopper sent with a return. */
export interface ReturnSaid {
  readonly fields: Readonly<Record<string, string>>
  /** Undefined when one of them is no photo, too large, or one too many. */
  readonly photos: readonly string[] | undefined
}

/** Reads the form, as it came with photos or plain. Photos are made anew and kept before anything is asked for. */
export async function returnSaid(files: FileStore, request: Request): Promise<ReturnSaid> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as Record<string, string>, photos: [] }
  const fields: Record<string, string> = {}
  const photos: string[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value)
      else {
        const content = await part.toBuffer()
        // A field that nothing was chosen in arrives as an empty file.
        if (content.length > 0) photos.push((await keepPrivatePhoto(files, content)).contentHash)
      }
    }
  } catch (error) {
    if (isUnfit(error)) return { fields, photos: undefined }
    throw error
  }
  return { fields, photos }
}

/** Codes of the limits that the parser of forms keeps. */
const limits = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'])

const isUnfit = (error: unknown): boolean =>
  error instanceof Refusal || (error instanceof Error && 'code' in error && limits.has(String(error.code)))
