import { z } from 'zod'
import type { Server } from '../server.ts'
import { forgetOwnSize, keepOwnSize } from './own-size.ts'
import type { Pages } from './pages.ts'
import { href } from './visit.ts'

const params = z.object({ handle: z.string().max(200) })
const body = z.object({ said: z.string().max(500).default(''), do: z.enum(['remember', 'forget']) })

/** Has the browser remember what somebody said of her size, or forget it; the shop itself keeps nothing. */
export function sizeRoutes(server: Server, pages: Pages): void {
  server.post('/products/:handle/size', { schema: { hide: true, params, body } }, async (request, reply) => {
    const visit = await pages.visit(request)
    const said = [...new URLSearchParams(request.body.said)].filter(([name]) => name.startsWith('s.'))
    const query = new URLSearchParams(said).toString()
    if (request.body.do === 'remember' && query) keepOwnSize(request, reply, query)
    else forgetOwnSize(request, reply)
    const page = href(visit, `/products/${encodeURIComponent(request.params.handle)}`)
    return reply.redirect(`${page}${query && `?${query}`}#size`, 303)
  })
}
