import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type ImageSource, imageLimitBytes, Unreachable } from '../../modules/media/index.ts'
import { isPublicAddress } from './public-address.ts'

export interface GuardedFetchOptions {
  /** Only for tests, and for a shop whose images stand in its own network: hosts as written, allowed on any port. */
  trustedHosts?: readonly string[]
  limitBytes?: number
  timeoutMs?: number
}

const mostRedirects = 3

/**
 * Fetches files over HTTP from addresses that outsiders name, without letting them reach into the own network.
 *
 * The address that was checked is the one connected to (a name cannot resolve differently a moment later), and each
 * redirect is checked again. Ports 80 and 443 only. At most 20 MB, 20 seconds and 3 redirects.
 */
export function guardedFetch(options: GuardedFetchOptions = {}): ImageSource {
  const { trustedHosts = [], limitBytes = imageLimitBytes, timeoutMs = 20_000 } = options
  return {
    fetch: async (address) => {
      const signal = AbortSignal.timeout(timeoutMs)
      let url = address
      for (let redirects = 0; redirects <= mostRedirects; redirects++) {
        const answer = await ask(url, { signal, trustedHosts }).catch((error: Error) => refused(error, signal))
        const next = redirectOf(answer, url)
        if (next === undefined) return receive(answer, limitBytes).catch((error: Error) => refused(error, signal))
        answer.destroy()
        url = next
      }
      throw new Unreachable(`The address leads on more than ${mostRedirects} times.`, false)
    },
  }
}

function ask(
  address: string,
  { signal, trustedHosts }: { signal: AbortSignal; trustedHosts: readonly string[] },
): Promise<http.IncomingMessage> {
  const url = URL.parse(address)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return Promise.reject(new Unreachable('The address is not one of the web.', false))
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const trusted = trustedHosts.includes(host)
  if (!trusted && (url.port !== '' || (isIP(host) !== 0 && !isPublicAddress(host)))) {
    return Promise.reject(notPublic())
  }
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    signal,
    agent: false,
    lookup: trusted ? lookup : publicLookup,
    headers: { accept: 'image/avif,image/webp,image/*,*/*;q=0.1', 'user-agent': 'Dangol (image import)' },
  })
  return new Promise((resolve, reject) => {
    request.on('response', resolve).on('error', reject).end()
  })
}

/** Resolves a name, and gives nothing to connect to unless all its addresses are public. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(notPublic() as NodeJS.ErrnoException, [])
    }
    if (options.all) return callback(null, addresses)
    callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}

const notPublic = (): Unreachable => new Unreachable('The address is not on the public internet.', false)

function redirectOf(answer: http.IncomingMessage, from: string): string | undefined {
  const { statusCode = 0, headers } = answer
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return undefined
  return URL.parse(headers.location, from)?.href ?? headers.location
}

async function receive(answer: http.IncomingMessage, limitBytes: number): Promise<Buffer> {
  const { statusCode = 0 } = answer
  if (statusCode !== 200) {
    answer.destroy()
    throw new Unreachable(`The address answered ${statusCode}.`, statusCode >= 500 || statusCode === 429)
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) {
      answer.destroy()
      throw new Unreachable(`The file is larger than ${Math.floor(limitBytes / 1_000_000)} MB.`, false)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function refused(error: Error, signal: AbortSignal): never {
  if (error instanceof Unreachable) throw error
  if (signal.aborted) throw new Unreachable('The address took too long to answer.', true)
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOTFOUND') throw new Unreachable('Nothing is known by the name in the address.', false)
  throw new Unreachable(`The address could not be reached${code && ` (${code})`}.`, true)
}
