/** What one recipient's part of a delivery report says. */
export interface BounceFacts {
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action: string
  /** RFC 3463: `5.1.1`. */
  readonly status: string
  /** The words of the server that said no. */
  readonly diagnostic: string
}

/** Of the enhanced codes (RFC 3463, RFC 7505) those that say there is no such mailbox, now or any more. */
const goneStatus = /^5\.(1\.(0|1|2|3|6|10)|2\.1|4\.4)$/
const goneWords =
  /user unknown|unknown (user|recipient|mailbox|address)|no such (user|mailbox|recipient|address|person)|does(n't| not) exist|(user|mailbox|recipient|account|address)( was)? not found|invalid (recipient|mailbox|user)|mailbox (is )?(disabled|unavailable)|no mailbox here|not a valid (user|mailbox)|recipient (address )?rejected: user/i
/** It is the mail or the sender that was not wanted; of the mailbox this says nothing. */
const unwantedWords =
  /spam|blocked|block ?list|black ?list|policy|reputation|dmarc|spf|dkim|virus|rate limit|too large|quota|full/i

/**
 * Whether a mail came back for good.
 *
 * Mail servers put the code that counts into their words as often as into the status, so that a general status (5.0.0)
 * is read together with them. In doubt it is soft: a mailbox is not given up for a refusal of one mail.
 *
 * @returns nothing where the mail did not come back: it is late, or has arrived
 */
export function judgeBounce({ action, status, diagnostic }: BounceFacts): 'hard' | 'soft' | undefined {
  if (action.toLowerCase() !== 'failed') return undefined
  const inWords = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)?.[1]
  const isGeneral = !/^[45]\.\d+\.\d+$/.test(status) || /^[45]\.0\.0$/.test(status)
  const code = isGeneral ? (inWords ?? status) : status
  if (code.startsWith('4')) return 'soft'
  if (goneStatus.test(code)) return 'hard'
  if (/^5\.(2|3|6|7)\./.test(code)) return 'soft'
  if (goneWords.test(diagnostic)) return 'hard'
  return /\b55[013]\b/.test(diagnostic) && !unwantedWords.test(diagnostic) ? 'hard' : 'soft'
}
