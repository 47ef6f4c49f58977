import type { Tx } from '../../kernel/transaction.ts'
import { sendMail } from '../messaging/index.ts'
import { shopSettings } from '../shop/index.ts'
import { listMembers } from '../staff/index.ts'
import type { Endpoint } from './endpoint.ts'
import { webhookStoppedMail } from './webhook-stopped-mail.ts'

const mostMails = 20

/** Mails owners and managers that an endpoint is sent nothing more; once per person and time it is switched off. */
export async function tellStaff(tx: Tx, endpoint: Endpoint, reason: 'gone' | 'failing'): Promise<void> {
  const { defaultLocale: locale, baseUrl } = await shopSettings(tx)
  const members = await listMembers(tx)
  const readers = members.filter(({ role, leftAt }) => !leftAt && (role === 'owner' || role === 'manager'))
  for (const { userId, email } of readers.slice(0, mostMails)) {
    await sendMail(tx, {
      key: `webhook-stopped:${endpoint.id}:${tx.now.getTime()}:${userId}`,
      to: email,
      locale,
      mail: webhookStoppedMail({
        host: new URL(endpoint.address).host,
        isGone: reason === 'gone',
        link: baseUrl ? `${baseUrl.replace(/\/$/, '')}/admin/webhooks/${endpoint.id}` : '',
      }),
    })
  }
}
