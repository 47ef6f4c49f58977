import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { getPromotion } from '../promotions/index.ts'
import type { Weighed } from './deed.ts'
import { ProgrammeUnfit } from './refusals.ts'

const inLanguages = (most: number) =>
  z.record(z.string().regex(/^[a-z]{2}(-[A-Za-z0-9]{2,8})*$/), z.string().trim().max(most))

const usual: Readonly<Record<Weighed, number>> = {
  ...{ review: 10, picture: 5, video: 10, helpful: 2, answer: 5, repeat: 10, mention: 10, brought: 15 },
}

const counts = (of: Weighed) => z.int().min(0).max(100).default(usual[of])

/** How the programme works, as staff set it. */
export const programmeSchema = z
  .object({
    weights: z
      .object({
        ...{ review: counts('review'), picture: counts('picture'), video: counts('video'), helpful: counts('helpful') },
        ...{
          answer: counts('answer'),
          repeat: counts('repeat'),
          mention: counts('mention'),
          brought: counts('brought'),
        },
      })
      .prefault({})
      .describe('What one of each counts; stars count nothing, whatever is set'),
    candidateFrom: z.int().min(1).max(1_000_000).default(50).describe('From this score on somebody is a candidate'),
    promotionId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('What friends get who come with her code; null: her link only counts, and saves nobody anything'),
    terms: inLanguages(4_000)
      .default({})
      .describe('What else she agrees to, by language; stands below what the law asks for'),
    disclosure: inLanguages(300)
      .default({})
      .describe('What stands with her reviews while she takes part, by language; our own words where none are given'),
  })
  .meta({ id: 'AdvocateProgramme' })

export type Programme = z.infer<typeof programmeSchema>

/** What one of each counts where nobody has set it. */
export const usualWeights = (): Programme['weights'] => programmeSchema.parse({}).weights

/** How the programme works now; as it comes where nobody has set it. */
export async function getProgramme(read: Read): Promise<Programme> {
  const [row] = await query<{ settings: unknown }>(read, 'select settings from advocates.programme')
  return programmeSchema.parse(row?.settings ?? {})
}

/**
 * Sets how the programme works, and weighs everybody anew. The same again changes nothing.
 *
 * @throws {ProgrammeUnfit} naming `promotionId`, when there is no such promotion or it has ended
 */
export async function setProgramme(tx: Tx, programme: Programme, by: string): Promise<void> {
  if (programme.promotionId) {
    const promotion = await getPromotion(tx, programme.promotionId).catch(() => undefined)
    if (!promotion || promotion.endedAt)
      throw new ProgrammeUnfit('promotionId', 'There is no such promotion, or it has ended.')
  }
  await query(
    tx,
    `insert into advocates.programme (settings, changed_at, changed_by) values ($1, $2, $3)
     on conflict (single) do update set settings = $1, changed_at = $2, changed_by = $3`,
    [JSON.stringify(programme), tx.now, by],
  )
  await query(
    tx,
    `update advocates.standing set score = advocates.score_of(deeds, $1)
     where score <> advocates.score_of(deeds, $1)`,
    [JSON.stringify(programme.weights)],
  )
}
