import { OutcomeUnknown, SupplierBusy, SupplierRefused } from '../../modules/messaging/index.ts'

/** What Twilio’s codes mean for the number. Source: twilio.com/docs/api/errors. */
const ends: Readonly<Record<string, 'address-gone' | 'opted-out'>> = {
  21211: 'address-gone', // not a valid phone number
  21214: 'address-gone', // cannot be reached
  21217: 'address-gone', // does not look like one
  21610: 'opted-out', // answered STOP
  21614: 'address-gone', // not a mobile number
  30005: 'address-gone', // unknown handset
  30006: 'address-gone', // landline, or a carrier that cannot be reached
}

/** Codes that staff can mend: what waits is tried again, for about two days. */
const mendable = new Set(['20003', '20005', '21606', '21608', '21612', '21408', '21659', '21660'])

export const endOf = (code: string | undefined): 'address-gone' | 'opted-out' | undefined => ends[code ?? '']

/**
 * What an answer other than 201 means.
 *
 * @param answer JSON with `code` and `message`, as Twilio documents it
 */
export function twilioNo(status: number, answer: string, retryAfterSeconds?: number): Error {
  const { code, message } = readAnswer(answer)
  const said = `Twilio: ${message ?? `status ${status}`}${code ? ` (${code})` : ''}`
  if (status === 429) return new SupplierBusy(said, retryAfterSeconds)
  if (status >= 500) return new OutcomeUnknown(said)
  if (status === 401 || mendable.has(code ?? '')) return new SupplierBusy(said)
  return new SupplierRefused(said, endOf(code))
}

function readAnswer(answer: string): { code?: string; message?: string } {
  try {
    const { code, message } = JSON.parse(answer) as { code?: unknown; message?: unknown }
    return {
      ...(typeof code === 'number' && { code: String(code) }),
      ...(typeof message === 'string' && { message: message.slice(0, 300) }),
    }
  } catch {
    return {}
  }
}
