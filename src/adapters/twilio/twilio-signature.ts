import { createHmac } from 'node:crypto'
import { sameDigest } from '../../kernel/digest.ts'

/**
 * Whether a form was signed by Twilio: HMAC-SHA1 with the auth token over the whole address and every parameter as it
 * came, sorted by name, name and value side by side. Source: twilio.com/docs/usage/security, “Validating requests”.
 *
 * @param url as Twilio asked for it, with its query
 */
export function isSigned(
  authToken: string,
  { url, params, signature }: { url: string; params: URLSearchParams; signature: string },
): boolean {
  const given = Buffer.from(signature, 'base64')
  return addresses(url).some((address) => sameDigest(given, signed(authToken, address, params)))
}

function signed(authToken: string, url: string, params: URLSearchParams): Buffer {
  const names = [...new Set(params.keys())].sort()
  const said = names.flatMap((name) => [...new Set(params.getAll(name))].sort().map((value) => name + value))
  return createHmac('sha1', authToken)
    .update(url + said.join(''), 'utf8')
    .digest()
}

/** Twilio signs some requests with the port and some without it. */
function addresses(url: string): string[] {
  const { protocol, port, host, hostname } = new URL(url)
  const rest = url.slice(url.indexOf('/', protocol.length + 2))
  const usual = protocol === 'https:' ? '443' : '80'
  return [
    `${protocol}//${host}${rest}`,
    `${protocol}//${hostname}:${port || usual}${rest}`,
    `${protocol}//${hostname}${rest}`,
  ]
}
