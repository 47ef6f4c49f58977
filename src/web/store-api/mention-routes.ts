import { z } from 'zod'
import { answerMention, type Mention, mentionOfToken, mentionScopes } from '../../modules/mentions/index.ts'
import type { Routes } from '../server.ts'

const said = z
  .object({
    channel: z.string(),
    text: z.string(),
    url: z.string().nullable(),
    pictures: z.int().describe('How many pictures come along once she agrees'),
    scopes: z.array(z.enum(mentionScopes)).readonly().describe('Where she lets it be shown now'),
    credit: z.string().describe('Whom to name beside it'),
  })
  .meta({ id: 'MentionOfHers' })

const params = z.object({ token: z.string().max(60).describe('From the link that the shop sent her') })
const problems = { 404: 'The link is not whole' }

/** Where the author of a mention says what may be done with it. */
export const mentionRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/mentions/:token',
    {
      config: { problems },
      schema: {
        operationId: 'getMentionOfHers',
        summary: 'What she wrote elsewhere, and where the shop may show it',
        params,
        response: { 200: said },
      },
    },
    ({ params: { token } }) => app.edge.reading(async (read) => answerOf(await mentionOfToken(read, token))),
  )
  server.put(
    '/api/store/v1/mentions/:token',
    {
      config: { problems: { ...problems, 422: 'A name that is too long, or an address' } },
      schema: {
        operationId: 'answerMention',
        summary: 'She says where it may be shown from now on; nowhere takes back what she allowed, at once',
        params,
        body: z.object({
          scopes: z.array(z.enum(mentionScopes)).max(mentionScopes.length),
          credit: z.string().max(200).default(''),
        }),
        response: { 200: said },
      },
    },
    ({ params: { token }, body }) =>
      app.edge.inTransaction(async (tx) => answerOf(await answerMention(tx, { token, ...body }))),
  )
}

const answerOf = ({ channel, text, url, pictureUrls, scopes, credit }: Mention): z.infer<typeof said> => ({
  ...{ channel, text, url, scopes, credit },
  pictures: pictureUrls.length,
})
