import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { findDkimKey, makeDkimKey, useDkimKey } from '../../modules/messaging/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { mailSigning } from './contact-answers.ts'

/** The key with which the shop signs its mails, so that mailboxes know them as its own (DKIM, RFC 6376). */
export const mailSigningRoutes =
  (secret: () => string): Routes =>
  (server, app) => {
    server.get(
      '/api/admin/v1/mail-signing',
      {
        config: { requires: 'settings:read' },
        schema: {
          operationId: 'getMailSigning',
          summary: 'With which key mails are signed, and the record that the domain must have for it',
          response: { 200: mailSigning },
        },
      },
      () => app.edge.reading(signingOf),
    )
    server.post(
      '/api/admin/v1/mail-signing/key',
      {
        config: { requires: 'settings:write', problems: { 422: 'That is no domain; `field` names it' } },
        schema: {
          operationId: 'makeMailSigningKey',
          summary: 'Make a new key pair in place of the one there is; the private half never leaves the shop',
          body: z.object({ domain: z.string().max(200).describe('That mails come from: `example.com`') }),
          response: { 200: mailSigning },
        },
      },
      (request) =>
        changing(app, request, { data: request.body }, async (tx, by) => {
          await makeDkimKey(tx, { ...request.body, secret: secret(), by })
          return signingOf(tx)
        }),
    )
    server.put(
      '/api/admin/v1/mail-signing',
      {
        config: { requires: 'settings:write', problems: { 404: 'There is no key yet' } },
        schema: {
          operationId: 'useMailSigningKey',
          summary: 'Sign mails from now on, once the record is there, or no longer',
          body: z.object({ isUsed: z.boolean() }),
          response: { 200: mailSigning },
        },
      },
      (request) =>
        changing(app, request, { data: request.body }, async (tx) => {
          await useDkimKey(tx, request.body.isUsed)
          return signingOf(tx)
        }),
    )
  }

async function signingOf(read: Read): Promise<z.infer<typeof mailSigning>> {
  const { contactEmail } = await shopSettings(read)
  return {
    key: (await findDkimKey(read)) ?? null,
    suggestedDomain: contactEmail.slice(contactEmail.lastIndexOf('@') + 1),
  }
}
