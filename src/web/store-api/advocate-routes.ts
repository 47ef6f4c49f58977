import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  broughtBy,
  findMembership,
  getProgramme,
  LinkUnknown,
  leaveProgramme,
  membershipStates,
  openLink,
  takePart,
  termsFor,
} from '../../modules/advocates/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { money } from '../admin-api/fields.ts'
import { getShopper } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { localeTag, ofShopper } from './fields.ts'

const part = z
  .object({
    state: z.enum(membershipStates).nullable().describe('null: she was never asked'),
    link: z.string().nullable().describe('Below the shop’s address: `/with/LINK` counts who comes by it for her'),
    code: z.string().nullable().describe('For friends; null where it would save nothing'),
    terms: z.object({
      version: z.string().describe('Say it when she agrees'),
      paragraphs: z.array(z.string()),
    }),
    brought: z
      .object({ visits: z.int(), orders: z.int(), revenue: z.array(money).readonly() })
      .nullable()
      .describe('Cancelled orders are out, and what was refunded is taken off'),
  })
  .meta({ id: 'MyAdvocatePart' })

const needsSession = { 401: 'Nobody is signed in' }
const inLanguage = z.object({ locale: localeTag.optional().describe('Of the terms; the shop’s own when left out') })

/** Speaking for the shop: her part in the programme, and what a link stands for. */
export const advocateRoutes: Routes = (server, app) => {
  looking(server, app)
  choosing(server, app)
}

function looking(server: Server, app: App): void {
  server.get(
    '/api/store/v1/me/advocate',
    {
      config: { problems: needsSession },
      schema: {
        operationId: 'getMyAdvocatePart',
        summary: 'Whether she is an advocate, the terms, her link and code, and what they brought',
        ...ofShopper,
        querystring: inLanguage,
        response: { 200: part },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      return app.edge.reading((read) => partOf(read, profileId, request.query.locale))
    },
  )
  server.get(
    '/api/store/v1/advocate-links/:link',
    {
      config: { problems: { 404: 'Nobody has this link, or she takes part no more' } },
      schema: {
        operationId: 'openAdvocateLink',
        summary: 'What goes into the cart of who came by an advocate’s link: the campaign of its source, and a code',
        params: z.object({ link: z.string().max(40) }),
        response: {
          200: z.object({ campaign: z.string(), code: z.string().nullable() }).meta({ id: 'AdvocateLink' }),
        },
      },
    },
    async ({ params }) => {
      const found = await app.edge.reading((read) => openLink(read, params.link))
      if (!found) throw new LinkUnknown()
      return { campaign: found.campaign, code: found.code }
    },
  )
}

function choosing(server: Server, app: App): void {
  server.post(
    '/api/store/v1/me/advocate',
    {
      config: {
        problems: { ...needsSession, 409: 'Nobody asked her, or the terms are others by now: show them once more' },
      },
      schema: {
        operationId: 'takePartAsAdvocate',
        summary: 'She agrees to the terms and takes part; again changes nothing',
        ...ofShopper,
        body: z.object({ version: z.string().max(80), locale: localeTag.optional() }),
        response: { 200: part },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const { version, locale } = request.body
      return app.edge.inTransaction(async (tx) => {
        const chosen = locale ?? (await shopSettings(tx)).defaultLocale
        await takePart(tx, { profileId, version, locale: chosen })
        return partOf(tx, profileId, locale)
      })
    },
  )
  server.delete(
    '/api/store/v1/me/advocate',
    {
      config: { problems: { ...needsSession, 409: 'She was never asked' } },
      schema: {
        operationId: 'leaveAsAdvocate',
        summary: 'She says no, or leaves: link and code end at once; again changes nothing',
        ...ofShopper,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const profileId = await getShopper(request)
      await app.edge.inTransaction((tx) => leaveProgramme(tx, profileId))
      return reply.status(204).send(null)
    },
  )
}

async function partOf(read: Read, profileId: string, locale?: string): Promise<z.infer<typeof part>> {
  const membership = await findMembership(read, profileId)
  const terms = termsFor(await getProgramme(read), locale ?? (await shopSettings(read)).defaultLocale)
  if (!membership) return { state: null, link: null, code: null, terms, brought: null }
  const { state, link, code, id } = membership
  const brought = (await broughtBy(read, [id])).get(id)!
  return { state, link, code: state === 'active' ? code : null, terms, brought }
}
