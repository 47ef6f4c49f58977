import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { TrackingInvalid } from './refusals.ts'

/** How to follow a parcel; all of it may be unknown, e.g. when the shop brings it itself. */
export interface Tracking {
  readonly carrier: string | undefined
  readonly trackingNumber: string | undefined
  readonly trackingUrl: string | undefined
}

type Given = { readonly [Part in keyof Tracking]?: Tracking[Part] }

/**
 * Checks how a parcel can be followed, and makes the link from the carrier's pattern when none was given.
 *
 * @throws {TrackingInvalid} naming the field
 */
export async function trackingOf(read: Read, given: Given): Promise<Tracking> {
  const carrier = given.carrier?.trim() || undefined
  const trackingNumber = given.trackingNumber?.trim() || undefined
  const trackingUrl = given.trackingUrl?.trim() || undefined
  if (carrier && carrier.length > 40) throw new TrackingInvalid('carrier', 'A carrier has at most 40 characters.')
  if (trackingNumber && trackingNumber.length > 80) {
    throw new TrackingInvalid('trackingNumber', 'A tracking number has at most 80 characters.')
  }
  if (trackingUrl && !isWebAddress(trackingUrl)) {
    throw new TrackingInvalid('trackingUrl', 'Write the whole address, beginning with https://.')
  }
  const pattern = carrier && trackingNumber && !trackingUrl ? await patternOf(read, carrier) : undefined
  return {
    carrier,
    trackingNumber,
    trackingUrl: pattern ? pattern.replaceAll('{number}', encodeURIComponent(trackingNumber!)) : trackingUrl,
  }
}

export const isWebAddress = (text: string): boolean => text.length <= 500 && /^https?:$/.test(protocolOf(text))

const protocolOf = (text: string): string => (URL.canParse(text) ? new URL(text).protocol : '')

async function patternOf(read: Read, carrier: string): Promise<string | undefined> {
  const [row] = await query<{ tracking_url: string | null }>(
    read,
    'select tracking_url from fulfilment.carrier where code = $1',
    [carrier],
  )
  return row?.tracking_url ?? undefined
}
