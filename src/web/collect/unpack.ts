import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { isObject, type Json } from '../../modules/collecting/index.ts'
import { HttpProblem } from '../http/problem.ts'

/** Of one request, as sent and unpacked; a larger one is sent in parts. */
export const mostBytes = 1_048_576

const unzipped = promisify(gunzip)

/**
 * The JSON of a body, whatever content type it names: clients write several. One that is still packed (gzip without a
 * header that says so) is unpacked, as far as {@link mostBytes}.
 *
 * @throws {HttpProblem} 400 for what is not JSON or neither an object nor a list, 413 for what unpacks to too much
 */
export async function unpack(body: unknown): Promise<Json> {
  const sent = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const bytes = sent[0] === 0x1f && sent[1] === 0x8b ? await plain(sent) : sent
  const value = parsed(bytes.toString('utf8'))
  if (Array.isArray(value)) return { batch: value as unknown[] }
  if (!isObject(value)) throw unreadable()
  return value
}

async function plain(sent: Buffer): Promise<Buffer> {
  try {
    return await unzipped(sent, { maxOutputLength: mostBytes })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') throw unreadable()
    throw new HttpProblem(413, 'http/body-too-large', 'The body is larger than this address takes.')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable()
  }
}

const unreadable = () =>
  new HttpProblem(
    400,
    'http/unreadable',
    'The request could not be read. Check that its body is valid JSON and not empty.',
  )
