import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import { pictureOf } from '../../modules/media/index.ts'
import { type Mention, mentionKinds, mentionScopes, mentionStates } from '../../modules/mentions/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'

const reading = z.object({ at: z.date(), likes: z.int(), comments: z.int(), views: z.int() })

export const mention = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    kind: z.enum(mentionKinds),
    url: z.string().nullable(),
    handle: z.string(),
    author: z.string(),
    text: z.string(),
    postedAt: z.date(),
    via: z.enum(['api', 'file', 'door']),
    state: z.enum(mentionStates),
    scopes: z.array(z.enum(mentionScopes)).readonly(),
    credit: z.string(),
    askedAt: z.date().nullable(),
    mediaIds: z.array(z.uuid()).readonly().describe('Of the shop’s own copies, as `pictures`; for making pieces'),
    pictures: z.array(z.string()).describe('Paths of the shop’s own copies; none before she agreed'),
    picturesElsewhere: z.int().describe('How many pictures it has where it stands'),
    products: z.array(
      z.object({
        productId: z.uuid(),
        title: z.string(),
        by: z.string().describe('`address`, `tag`, `name`, or `staff`'),
      }),
    ),
    person: z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() }).nullable(),
    reading: reading
      .nullable()
      .describe('The latest of its figures; they are told by whoever keeps it, and decide nothing'),
  })
  .meta({ id: 'Mention' })

export const mentionDetail = mention
  .extend({
    link: z
      .string()
      .nullable()
      .describe('Where its author answers; send it to her where she wrote, and to nobody else'),
    readings: z.array(reading).describe('Its figures over time, latest first, at most 100'),
  })
  .meta({ id: 'MentionDetail' })

/** Mentions with goods, people and pictures; three queries, however many. */
export async function mentionAnswers(read: Read, rows: readonly Mention[]): Promise<z.infer<typeof mention>[]> {
  const products = await findProducts(read, [
    ...new Set(rows.flatMap((row) => row.products.map(({ productId }) => productId))),
  ])
  const titles = new Map(products.map(({ id, title }) => [id, translated(title, 'en')]))
  const people = await profilesById(
    read,
    rows.flatMap(({ profileId }) => profileId ?? []),
  )
  const pictures = await pictureOf(
    read,
    rows.flatMap(({ mediaIds }) => mediaIds),
  )
  return rows.map(({ mediaIds, pictureUrls, profileId, products: of, token: _token, ...row }) => {
    const person = profileId === null ? undefined : people.get(profileId)
    const ready = mediaIds.filter((id) => pictures.get(id)?.fallback)
    return {
      ...row,
      mediaIds: ready,
      pictures: ready.map((id) => pictures.get(id)!.fallback!),
      picturesElsewhere: pictureUrls.length,
      products: of.map(({ productId, by }) => ({ productId, by, title: titles.get(productId) ?? '' })),
      person: person ? { id: person.id, name: person.name, email: person.email } : null,
    }
  })
}
