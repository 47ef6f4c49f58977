import type { Tx } from '../../kernel/transaction.ts'
import { withdrawConsent } from '../consent/index.ts'
import { findProfileByEmail } from '../profiles/index.ts'
import { readAddress } from './mail-address.ts'
import type { HookCall, MailHook, ToldByProvider } from './mail-hook.ts'
import { sendOfMessageId } from './receive-mail.ts'
import { readSendToken, signingKey } from './send-token.ts'
import { takeReport } from './take-report.ts'

/**
 * Keeps what a mail service told, and acts on it. Safe to repeat and in any order.
 *
 * @returns how much of it was new
 */
export async function takeTold(
  tx: Tx,
  source: MailHook['name'],
  { reports, unsubscribed = [] }: HookCall,
  domain?: string,
): Promise<number> {
  const key = await signingKey(tx)
  let taken = 0
  for (const { sendMark, sender, messageId, ...report } of reports) {
    const sendId = await sendOf(tx, key, { sendMark, sender, messageId, domain })
    if (await takeReport(tx, { ...report, source, sendId })) taken++
  }
  for (const address of unsubscribed) {
    const profile = await findProfileByEmail(tx, address)
    if (!profile) continue
    const about = { profileId: profile.id, channel: 'email', purpose: 'marketing' } as const
    if (await withdrawConsent(tx, { ...about, source: 'unsubscribe', evidence: { source } })) taken++
  }
  return taken
}

/** By the mark in its header, else by its envelope, else by its Message-ID. */
async function sendOf(
  tx: Tx,
  key: Buffer,
  {
    sendMark,
    sender,
    messageId,
    domain,
  }: Pick<ToldByProvider, 'sendMark' | 'sender' | 'messageId'> & { domain: string | undefined },
): Promise<string | undefined> {
  const marked = sendMark && readSendToken(key, 'bounce', sendMark)
  if (marked) return marked
  const address = sender && domain ? readAddress(key, sender, domain) : undefined
  return address?.sendId ?? sendOfMessageId(tx, messageId)
}
