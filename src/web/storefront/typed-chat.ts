import { digest } from '../../kernel/digest.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type ChatVisitor, keepChatPicture, mostPictures, openChat } from '../../modules/conversations/index.ts'
import { type FileStore, keepPrivatePhoto, photoLimitBytes } from '../../modules/media/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { App, Request } from '../server.ts'

/** All files of a form together; more is refused before it is read. */
export const chatFormLimit = mostPictures * photoLimitBytes + 1_000_000

export const chatFormLimits = {
  ...{ files: mostPictures, fields: 10, parts: 10 + mostPictures, fieldNameSize: 60, fieldSize: 100_000 },
  ...{ fileSize: photoLimitBytes, headerPairs: 50 },
}

/** What somebody wrote without a script, her pictures kept already. */
export interface TypedChat {
  readonly fields: Readonly<Record<string, string>>
  readonly pictureIds: readonly string[]
  /** Whether a picture was left behind: too large, too many, or none. */
  readonly hasBadPicture: boolean
}

export async function typedChat(
  { app, files }: { app: App; files: FileStore },
  request: Request,
  visitor: ChatVisitor,
): Promise<TypedChat> {
  if (!request.isMultipart()) {
    return { fields: fieldsOf(request.body), pictureIds: [], hasBadPicture: false }
  }
  const fields: Record<string, string> = {}
  const pictureIds: string[] = []
  let hasBadPicture = false
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value)
        continue
      }
      // Where nothing was chosen, a browser sends an empty file.
      const content = await part.toBuffer()
      if (content.byteLength > 0) pictureIds.push(await keep({ app, files }, visitor, content))
    }
  } catch (error) {
    if (!(error instanceof Refusal) && !isLimit(error)) throw error
    hasBadPicture = true
  }
  return { fields, pictureIds, hasBadPicture }
}

const fieldsOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((body ?? {}) as object).map(([name, value]) => [name, String(value)]))

/** @throws what `keepPrivatePhoto` and `keepChatPicture` refuse with */
async function keep({ app, files }: { app: App; files: FileStore }, visitor: ChatVisitor, content: Buffer) {
  const photo = await keepPrivatePhoto(files, content)
  return app.edge.inTransaction(async (tx) => {
    const { chat, defaultLocale: locale } = await shopSettings(tx)
    const thread = await openChat(tx, visitor, { locale, heldBy: chat.helper ? 'helper' : 'nobody' })
    return keepChatPicture(tx, { threadId: thread.id, photo, isByStaff: false })
  })
}

const isLimit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^FST_(REQ_FILE_TOO_LARGE|\w+_LIMIT)$/.test(String(error.code))

/**
 * The id of a message that a form says: the same words from the same page are the same message, however often they are
 * sent; other words, typed after she went back to that page, are another one.
 */
export function messageIdOf(pageId: string, text: string): string {
  const hex = digest(`${pageId} ${text}`).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
