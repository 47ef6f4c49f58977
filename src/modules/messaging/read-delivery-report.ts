import { addressIn, headerBlocks } from './header-blocks.ts'
import { type IncomingMail, isAutomatic } from './incoming-mail.ts'
import { judgeBounce } from './judge-bounce.ts'
import type { Report } from './report.ts'

type Told = Pick<Report, 'kind' | 'address' | 'status' | 'said'>

/**
 * What a mail to the bounce address of a send says: a delivery report (RFC 3464), the plain words of a server that
 * writes none, or a machine that answers because she is away.
 *
 * @returns nothing where it did not come back: it is late, or has arrived
 */
export function readDeliveryReport(mail: IncomingMail): Told | undefined {
  const report = mail.part('message/delivery-status')
  if (report !== undefined) return judged(report, mail)
  if (isAutomatic(mail) && !isFromServer(mail)) return { kind: 'away' }
  return isFromServer(mail) ? inPlainWords(mail) : { kind: 'away' }
}

/**
 * The first block is of the mail, each after it of one recipient; ours have one. Some servers (OpenSMTPD) say the reason
 * only in the words beside the report.
 */
function judged(report: string, mail: IncomingMail): Told | undefined {
  for (const fields of headerBlocks(report)) {
    const action = fields.get('action')
    if (!action) continue
    const [status = ''] = fields.get('status')?.split(/[\s(]/) ?? []
    const diagnostic = fields.get('diagnostic-code') ?? lineWithCode(mail) ?? ''
    const kind = judgeBounce({ action, status, diagnostic })
    if (!kind) continue
    const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'))
    return { kind, address, status, said: diagnostic.replace(/^[\w-]+;\s*/, '') }
  }
  return undefined
}

const isFromServer = ({ email, headers }: IncomingMail): boolean =>
  /mailer-daemon|postmaster/i.test(`${email.from?.address} ${email.from?.name}`) || headers.has('x-failed-recipients')

function inPlainWords(mail: IncomingMail): Told {
  const { email, headers } = mail
  const said = lineWithCode(mail) ?? (email.text ?? '').slice(0, 300)
  const kind = judgeBounce({ action: 'failed', status: '', diagnostic: said }) ?? 'soft'
  return { kind, address: addressIn(headers.get('x-failed-recipients')), said }
}

/** `550 5.1.1 user unknown` among the words of a server. */
const lineWithCode = ({ email }: IncomingMail): string | undefined =>
  /^.*\b[45]\d\d[ -].*$/m.exec((email.text ?? '').slice(0, 5_000))?.[0].trim()
