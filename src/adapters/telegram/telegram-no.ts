import { OutcomeUnknown, SupplierBusy, SupplierRefused } from '../../modules/messaging/index.ts'

/** That nobody is reached there: she blocked the bot, never began with it, or has no account any more. */
const gone = /chat not found|user is deactivated|PEER_ID_INVALID|bot was blocked|can't initiate conversation/i

/**
 * What an answer other than 200 means. Source: core.telegram.org/bots/api, “Making requests” and “ResponseParameters”.
 *
 * @param answer JSON with `error_code`, `description` and `parameters.retry_after`
 */
export function telegramNo(status: number, answer: string): Error {
  const { description, retryAfter } = readNo(answer)
  const said = `Telegram: ${description ?? `status ${status}`} (${status})`
  if (status === 429) return new SupplierBusy(said, retryAfter)
  if (status >= 500) return new OutcomeUnknown(said)
  // A token that is wrong or was taken back: staff can mend it, and what waits leaves then.
  if (status === 401 || status === 404) return new SupplierBusy(said)
  if (status === 403 || gone.test(description ?? '')) return new SupplierRefused(said, 'address-gone')
  return new SupplierRefused(said)
}

function readNo(answer: string): { description?: string; retryAfter?: number } {
  try {
    const { description, parameters } = JSON.parse(answer) as { description?: unknown; parameters?: object }
    const wait = (parameters as { retry_after?: unknown } | undefined)?.retry_after
    return {
      ...(typeof description === 'string' && { description: description.slice(0, 300) }),
      ...(typeof wait === 'number' && { retryAfter: wait }),
    }
  } catch {
    return {}
  }
}
