import type { Edge } from '../kernel/module.ts'
import { type MailTransport, messagingModule } from '../modules/messaging/index.ts'

/** Hands one mail of the outbox over, as the job does. */
export async function deliverMail(
  edge: Edge,
  transport: MailTransport,
  sendId: string,
  outside: { baseUrl: string; incomingDomain: string | undefined },
): Promise<void> {
  const job = messagingModule({ transport, outside }).jobs!.find(
    ({ definition }) => definition.job === 'messaging.deliver-mail',
  )
  await job!.run(edge, { sendId })
}
