import { createHmac } from 'node:crypto'
import type { Read } from '../../kernel/transaction.ts'
import type { Evidence } from './consent.ts'
import { linkKey } from './consent-link.ts'

/**
 * What can be shown of a request without keeping it: a keyed digest of its network address, by which two requests can
 * be told to be of one line, and the kind of device.
 */
export async function evidenceOf(
  read: Read,
  { ip, userAgent = '' }: { ip: string; userAgent?: string | undefined },
): Promise<Evidence> {
  const line = createHmac('sha256', await linkKey(read))
    .update(`line ${ip}`)
    .digest('base64url')
    .slice(0, 22)
  return { line, device: deviceOf(userAgent) }
}

function deviceOf(userAgent: string): string {
  if (/iPad|Tablet/i.test(userAgent)) return 'tablet'
  if (/Mobi|iPhone|Android/i.test(userAgent)) return 'phone'
  return /Mozilla\//.test(userAgent) ? 'computer' : 'program'
}
