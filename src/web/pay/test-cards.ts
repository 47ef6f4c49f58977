import { z } from 'zod'
import {
  answerChallenge,
  findAccount,
  testCards,
  testPagePath,
  useTestCard,
  type Account,
} from '../../adapters/test-payments/index.ts'
import { money } from '../../kernel/money.ts'
import { PaymentUnknown } from '../../modules/payments/index.ts'
import type { Reply, Routes } from '../server.ts'
import { plainSheetsFor } from '../storefront/look/style-sheet.ts'
import { localeAndPath } from '../storefront/visit-of.ts'
import { testCardPage } from './test-card-page.tsx'

const params = z.object({ id: z.string().max(60) })

/** The pages of the built-in test bank, as a provider's own pages would be: choose a card, answer a challenge. */
export const testCardPages: Routes = (server, { edge }) => {
  const getAccount = async (id: string): Promise<Account> => {
    const account = await edge.reading((read) => findAccount(read, id))
    if (!account) throw new PaymentUnknown()
    return account
  }

  server.get('/pay/test/:id', { schema: { params, hide: true } }, async (request, reply) => {
    const account = await getAccount(request.params.id)
    if (!mayChoose(account)) return reply.redirect(account.return_url, 303)
    const { locale } = localeAndPath(new URL(account.return_url).pathname, 'en')
    const page = {
      id: account.id,
      amount: money(account.amount, account.currency),
      challenged: account.status === 'needs-action',
      locale,
      sheets: plainSheetsFor(locale),
    }
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(testCardPage(page))
  })

  const card = z.object({ card: z.enum(testCards) })
  server.post('/pay/test/:id/card', { schema: { params, body: card, hide: true } }, async (request, reply) => {
    const { id } = await getAccount(request.params.id)
    return goOn(reply, await edge.inTransaction((tx) => useTestCard(tx, { id, card: request.body.card })))
  })

  const answer = z.object({ approved: z.enum(['yes', 'no']) })
  server.post('/pay/test/:id/answer', { schema: { params, body: answer, hide: true } }, async (request, reply) => {
    const { id } = await getAccount(request.params.id)
    const approved = request.body.approved === 'yes'
    return goOn(reply, await edge.inTransaction((tx) => answerChallenge(tx, { id, approved })))
  })
}

const mayChoose = ({ status }: Account): boolean => ['open', 'declined', 'needs-action'].includes(status)

/** To her bank's question if it has one, else back to the shop. */
const goOn = (reply: Reply, account: Account) =>
  reply.redirect(account.status === 'needs-action' ? testPagePath(account.id) : account.return_url, 303)
