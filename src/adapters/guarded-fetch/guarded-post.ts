import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Courier, Letter, Reception } from '../../modules/webhooks/index.ts'
import { Unreachable } from '../../modules/media/index.ts'
import { publicLookup } from './guarded-fetch.ts'
import { isPublicAddress } from './public-address.ts'

export interface GuardedPostOptions {
  /** Also takes http to this machine itself, for receivers that run beside the shop. */
  loopback?: boolean
  timeoutMs?: number
  /** How much of an answer is kept. */
  answerCharacters?: number
}

/** So much of an answer is read, and so much of that is kept. */
const mostBytes = 16_384
const keptCharacters = 2_000

/**
 * Posts to addresses that staff name, without letting them reach into the own network.
 *
 * https only, on port 443 or from 1024 on; the address that was checked is the one connected to; redirects are answers
 * like any other. At most 15 seconds in all, and 16 kB of the answer.
 */
export function guardedPost({
  loopback = false,
  timeoutMs = 15_000,
  answerCharacters = keptCharacters,
}: GuardedPostOptions = {}): Courier {
  return {
    objection: (address) => objectionTo(address, loopback),
    post: async (letter) => {
      const objection = objectionTo(letter.address, loopback)
      if (objection) return { failure: objection }
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        return await received(await send(letter, signal), answerCharacters)
      } catch (error) {
        return { failure: sentenceOf(error as NodeJS.ErrnoException, signal, timeoutMs) }
      }
    },
  }
}

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost'])

function objectionTo(address: string, loopback: boolean): string | undefined {
  const url = URL.parse(address)
  if (!url) return 'This is no address. Write it in full, with https://.'
  if (loopback && loopbackHosts.has(url.hostname) && /^https?:$/.test(url.protocol)) return undefined
  if (url.protocol !== 'https:') return 'Events are only sent to addresses that begin with https://.'
  if (url.username || url.password) return 'Leave name and password out of the address; messages are signed instead.'
  if (url.port !== '' && Number(url.port) < 1_024) return 'Use port 443, or one from 1024 on.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) ? !isPublicAddress(host) : !/\.[a-z0-9-]*[a-z][a-z0-9-]*$/i.test(host.replace(/\.$/, '')))
    return notPublic
  return undefined
}

const notPublic = 'The address is not on the public internet.'

function send({ address, headers, body }: Letter, signal: AbortSignal): Promise<http.IncomingMessage> {
  const url = new URL(address)
  const isNear = loopbackHosts.has(url.hostname)
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    method: 'POST',
    signal,
    agent: false,
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    ...(isNear ? {} : { lookup: publicLookup }),
  })
  return new Promise((resolve, reject) => {
    request.on('response', resolve).on('error', reject).end(body)
  })
}

/** Reads the beginning of an answer; its status counts even where the rest never comes. */
async function received(answer: http.IncomingMessage, most: number): Promise<Reception> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.byteLength
      if (bytes >= mostBytes) break
    }
  } catch {
    // What was received so far is all that staff will see of it.
  }
  answer.destroy()
  const { statusCode = 0, headers } = answer
  const retryAfterSeconds = Number(headers['retry-after'])
  return {
    status: statusCode,
    answer: readable(Buffer.concat(chunks), most),
    ...(retryAfterSeconds > 0 && { retryAfterSeconds: Math.ceil(retryAfterSeconds) }),
  }
}

/** As text that the database can keep. */
const readable = (bytes: Buffer, most: number): string =>
  bytes.toString('utf8').replaceAll('\0', '').slice(0, most).toWellFormed()

function sentenceOf(error: NodeJS.ErrnoException, signal: AbortSignal, timeoutMs: number): string {
  if (error instanceof Unreachable) return error.message
  if (signal.aborted) return `No answer came within ${timeoutMs / 1_000} seconds.`
  const { code = '' } = error
  if (code === 'ENOTFOUND') return 'Nothing is known by the name in the address.'
  if (code === 'ECONNREFUSED') return 'Nobody listens at this address.'
  if (/CERT|SIGNATURE|SSL|TLS/.test(code)) return `The certificate of the address is not good (${code}).`
  return `The address could not be reached${code && ` (${code})`}.`
}
