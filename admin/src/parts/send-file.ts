import { dangol, orThrow, ProblemError, type Schemas } from '../api.ts'
import { words } from '../words.ts'

/** So much goes at a time; a broken connection sends at most so much again. */
const partBytes = 4_000_000

const mostTries = 6
const tus = { 'tus-resumable': '1.0.0' }

/**
 * Puts a picture, video or model into the shop, part by part: it goes on where a broken connection stopped.
 *
 * @param told of the share that has arrived, 0 to 1
 */
export async function sendFile(file: File, told: (share: number) => void): Promise<Schemas['Media']> {
  const token = await begin(file)
  let [at, tries] = [0, 0]
  while (at < file.size) {
    try {
      at = await sendPart(token, file, at)
      tries = 0
      told(at / file.size)
    } catch (no) {
      if (isFinal(no) || ++tries >= mostTries) throw no
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries))
      at = await standsAt(token)
    }
  }
  return orThrow(dangol.POST('/api/admin/v1/media/from-upload', { body: { upload: token } }))
}

async function begin(file: File): Promise<string> {
  const asked = dangol.POST('/api/admin/v1/uploads', { params: { header: { ...tus, 'upload-length': file.size } } })
  const { response } = await asked
  await orThrow(asked)
  return response.headers.get('location')?.split('/').at(-1) ?? ''
}

async function sendPart(token: string, file: File, at: number): Promise<number> {
  const asked = dangol.PATCH('/api/admin/v1/uploads/{token}', {
    params: { path: { token }, header: { ...tus, 'upload-offset': at } },
    headers: { 'content-type': 'application/offset+octet-stream' },
    body: file.slice(at, at + partBytes) as never,
    bodySerializer: (part) => part as unknown as Blob,
  })
  const { response } = await asked
  await orThrow(asked)
  return Number(response.headers.get('upload-offset'))
}

async function standsAt(token: string): Promise<number> {
  const { response } = await dangol.HEAD(
    '/api/admin/v1/uploads/{token}' as never,
    { params: { path: { token } }, headers: tus } as never,
  )
  if (!response.ok) throw new Error(words.picture.notArrived)
  return Number(response.headers.get('upload-offset'))
}

/** What would be refused again. */
const isFinal = (no: unknown): boolean =>
  no instanceof ProblemError && no.status < 500 && ![408, 409, 429].includes(no.status)
