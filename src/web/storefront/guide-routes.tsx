import { z } from 'zod'
import { evidenceOf } from '../../modules/consent/index.ts'
import { askForConsent } from '../../modules/notices/index.ts'
import { emailSchema, profileByEmail, tagProfile, tagsOf } from '../../modules/profiles/index.ts'
import { guideOf, guideTag } from '../../modules/recipes/index.ts'
import type { Server } from '../server.ts'
import { lineOf } from './consent-routes.tsx'
import { GuidePage } from './pages/guide-page.tsx'
import type { Pages } from './pages.ts'
import { href } from './visit.ts'

const body = z.object({ email: z.string().max(254), agree: z.literal('yes').optional() })

/** What the shop gives for an address: its form, and where it lies. Nothing is here while the recipe is off. */
export function guideRoutes(server: Server, pages: Pages): void {
  server.get('/guide', { schema: { hide: true } }, (request, reply) =>
    pages.show(request, reply, async (read, visit) => {
      const guide = await guideOf(read)
      return guide && <GuidePage visit={visit} title={guide.title} />
    }),
  )
  server.get('/guide/open', { schema: { hide: true } }, async (request, reply) => {
    const [guide, visit] = [await pages.app.edge.reading(guideOf), await pages.visit(request)]
    if (!guide) return reply.callNotFound()
    return reply.redirect(guide.link.startsWith('/') ? href(visit, guide.link) : guide.link, 303)
  })
  server.post('/guide', { schema: { hide: true, body } }, async (request, reply) => {
    const { email: typed, agree } = request.body
    const visit = await pages.visit(request)
    const guide = await pages.app.edge.reading(guideOf)
    if (!guide) return reply.callNotFound()
    const { title } = guide
    const email = emailSchema.safeParse(typed)
    if (!email.success) {
      const fault = visit.words.checkout.problems.email
      return pages.show(request, reply, (_read, seen) =>
        Promise.resolve(<GuidePage {...{ visit: seen, title, email: typed, agreed: agree === 'yes', fault }} />),
      )
    }
    await pages.app.edge.inTransaction(async (tx) => {
      const profileId = await profileByEmail(tx, email.data)
      await tagProfile(tx, { profileId, tags: [...(await tagsOf(tx, profileId)), guideTag] })
      if (!agree) return
      await askForConsent(tx, {
        ...{ profileId, email: email.data, isProven: false, country: undefined, locale: visit.locale },
        ...{ source: 'sign-up', place: 'sign-up', confirmPage: visit.origin + href(visit, '/confirm-news') },
        evidence: await evidenceOf(tx, lineOf(request)),
      })
    })
    return pages.show(request, reply, (_read, seen) =>
      Promise.resolve(<GuidePage {...{ visit: seen, title, sentTo: email.data }} />),
    )
  })
}
