import { z } from 'zod'
import { openInsert } from '../../modules/fulfilment/index.ts'
import { findCode } from '../../modules/promotions/index.ts'
import type { Server } from '../server.ts'
import { changeCart, codesAfter } from './cart-routes.tsx'
import { CodePage } from './pages/code-page.tsx'
import type { Pages } from './pages.ts'

const params = z.object({ code: z.string().min(1).max(80) })
/** Enough for a family behind one address, and of no use to who guesses. */
const rateLimit = { max: 30, timeWindow: '1 minute' }

/** The address of a code: the square on the card in a parcel, and the button of a mail. It fills nothing but the code in. */
export function codeRoutes(server: Server, pages: Pages): void {
  server.get('/codes/:code', { config: { rateLimit }, schema: { hide: true, params } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const found = await pages.app.edge.inTransaction(async (tx) => {
      const known = await findCode(tx, request.params.code)
      if (!known) return undefined
      await openInsert(tx, known.code)
      if (known.state === 'works') {
        await changeCart(tx, request, reply, visit, (cart) => ({ codes: codesAfter(cart, { add: known.code }) }))
      }
      return known
    })
    if (!found) void reply.status(404)
    return pages.show(request, reply, (_read, seen) => Promise.resolve(<CodePage visit={seen} found={found} />))
  })
}
