import { createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { seconds } from '../../kernel/clock.ts'
import { BadSignature, type Notice, Unreachable, type WebhookHeaders } from '../../modules/payments/index.ts'

/** Fetches a certificate (PEM) from an address that has been checked to be PayPal's. */
export type CertificateSource = (url: string) => Promise<string>

export interface PaypalWebhook {
  readonly webhookId: string
  readonly certificate: CertificateSource
  readonly now: Date
}

/**
 * Checks PayPal's signature: RSA-SHA256 over `id|time|webhook id|CRC-32 of the body`, with the certificate that the
 * message names, taken only from paypal.com over TLS.
 *
 * A notice that was caught and sent again keeps its id and so does nothing. Source: PayPal, "Integrate webhooks:
 * verify signature, self-verification method".
 *
 * @throws {BadSignature}
 */
export async function readPaypalWebhook(
  webhook: PaypalWebhook,
  body: Buffer,
  headers: WebhookHeaders,
): Promise<Notice[]> {
  const header = (name: string): string => {
    const value = headers[`paypal-${name}`]
    if (typeof value !== 'string') throw new BadSignature()
    return value
  }
  const url = header('cert-url')
  if (header('auth-algo') !== 'SHA256withRSA' || !isPaypalCertificate(url)) throw new BadSignature()
  const signed = [header('transmission-id'), header('transmission-time'), webhook.webhookId, crc32(body)].join('|')
  const signature = Buffer.from(header('transmission-sig'), 'base64')
  const key = publicKeyIn(await webhook.certificate(url), webhook.now)
  if (!verify('sha256', Buffer.from(signed), key, signature)) throw new BadSignature()
  return noticesIn(body)
}

/** Only PayPal's own hosts, and only where it keeps certificates: everything else is somebody else's key. */
export function isPaypalCertificate(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === 'https:' &&
    ['api.paypal.com', 'api.sandbox.paypal.com'].includes(url.hostname) &&
    (url.port === '' || url.port === '443') &&
    url.username === '' &&
    url.pathname.startsWith('/v1/notifications/certs/')
  )
}

/** @throws {BadSignature} for no key, or a certificate that is not valid yet or any more */
export function publicKeyIn(pem: string, now: Date): KeyObject {
  try {
    if (pem.includes('BEGIN CERTIFICATE')) {
      const certificate = new X509Certificate(pem)
      if (certificate.validToDate < now || certificate.validFromDate > now) throw new BadSignature()
    }
    return createPublicKey(pem)
  } catch (error) {
    throw new BadSignature({ cause: error })
  }
}

interface PaypalEvent {
  id: string
  event_type: string
  resource: { id: string; custom_id?: string; supplementary_data?: { related_ids?: { order_id?: string } } }
}

/** A notice only says which order changed; the order is then asked for as a whole, so no order of notices matters. */
function noticesIn(body: Buffer): Notice[] {
  const { id, event_type: type, resource } = JSON.parse(body.toString()) as PaypalEvent
  const isOrder = type.startsWith('CHECKOUT.ORDER.')
  const orderId = isOrder ? resource.id : resource.supplementary_data?.related_ids?.order_id
  return orderId ? [{ eventId: id, providerRef: orderId }] : []
}

const mostCertificates = 20
const mostBytes = 20_000

/** Over the network, each once; the few that PayPal uses are remembered. */
export function certificatesFromPaypal(): CertificateSource {
  const known = new Map<string, string>()
  return async (url) => {
    const remembered = known.get(url)
    if (remembered) return remembered
    const pem = await download(url)
    if (known.size >= mostCertificates) known.clear()
    known.set(url, pem)
    return pem
  }
}

async function download(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(seconds(10)) })
    if (!answer.ok) throw new Error(`${answer.status}`)
    return (await answer.text()).slice(0, mostBytes)
  } catch (error) {
    throw new Unreachable('PayPal', { cause: error })
  }
}
