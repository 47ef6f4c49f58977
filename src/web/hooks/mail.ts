import { z } from 'zod'
import { HookNotConfigured, type MailHook, takeTold } from '../../modules/messaging/index.ts'
import { keepRawBodies } from '../http/raw-body.ts'
import type { Routes } from '../server.ts'

/** SendGrid gathers for half a minute before it tells. */
const mostBytes = 5_000_000

const settingOf = { ses: 'SES_TOPIC_ARN', sendgrid: 'SENDGRID_WEBHOOK_KEY' } as const

/**
 * Where mail services tell what became of mails: `/hooks/mail/ses` and `/hooks/mail/sendgrid`.
 *
 * The signature is checked on the body as it came; what it says is kept and acted on in one transaction, and only then
 * answered, so that a service which hears nothing tells it again. The second of two equal ones does nothing.
 */
export const mailHooks =
  (hooks: readonly MailHook[], domain: string | undefined): Routes =>
  (server, { edge }) => {
    keepRawBodies(server)
    server.post(
      '/hooks/mail/:service',
      {
        bodyLimit: mostBytes,
        config: { crossSite: 'allowed', idempotency: 'none', rateLimit: false },
        schema: { params: z.object({ service: z.enum(['ses', 'sendgrid']) }), hide: true },
      },
      async (request) => {
        const { service } = request.params
        const hook = hooks.find(({ name }) => name === service)
        if (!hook) throw new HookNotConfigured(settingOf[service])
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const call = await hook.read(body, request.headers)
        const taken = await edge.inTransaction((tx) => takeTold(tx, service, call, domain))
        await call.afterwards?.()
        return { taken }
      },
    )
  }
