import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { normalCode } from './promotion.ts'
import { CodesInvalid, PromotionEnded, PromotionUnknown } from './refusals.ts'

/** The most codes of one call. */
export const mostCodesAtOnce = 10_000

export const codesToIssueSchema = z
  .object({
    count: z.int().min(1).max(mostCodesAtOnce),
    prefix: z
      .string()
      .max(12)
      .transform(normalCode)
      .refine((prefix) => /^[\p{L}\p{N}-]*$/u.test(prefix), 'Use letters, digits and hyphens')
      .default('')
      .describe('Put before each code: TEA-'),
    expiresAt: z.coerce.date().optional().describe('First instant at which the codes no longer work'),
    mostUses: z.int().min(1).max(1_000_000_000).default(1),
  })
  .meta({ id: 'CodesToIssue' })

export type CodesToIssue = z.input<typeof codesToIssueSchema> & { promotionId: string }

/**
 * Makes codes that each work once (or `mostUses` times), e.g. to print on inserts.
 *
 * Ten random characters of a set without look-alikes after the prefix: 50 bits, beyond guessing.
 *
 * @returns the codes, in normal form
 * @throws {CodesInvalid} naming the field
 * @throws {PromotionUnknown}
 * @throws {PromotionEnded}
 */
export async function issueCodes(tx: Tx, { promotionId, ...input }: CodesToIssue): Promise<string[]> {
  const wanted = checkedCodes(tx, input)
  await refuseEnded(tx, promotionId)

  const issued: string[] = []
  while (issued.length < wanted.count) {
    issued.push(...(await insertCodes(tx, promotionId, wanted, wanted.count - issued.length, null)))
  }
  return issued
}

/**
 * The code of one order, insert or person; made the first time, the same one ever after. It works once, unless
 * `mostUses` says more.
 *
 * @param issue.issuedFor what it was made for, e.g. `order:ID`; answers later which insert brought a customer back
 * @throws {CodesInvalid} naming the field
 * @throws {PromotionUnknown}
 * @throws {PromotionEnded}
 */
export async function issueCodeFor(
  tx: Tx,
  issue: { promotionId: string; issuedFor: string; prefix?: string; expiresAt?: Date; mostUses?: number },
): Promise<string> {
  const { promotionId, issuedFor, ...input } = issue
  const wanted = checkedCodes(tx, { ...input, count: 1 })
  for (;;) {
    const there = await query<{ code: string }>(
      tx,
      'select code from promotions.code where promotion_id = $1 and issued_for = $2',
      [promotionId, issuedFor],
    )
    if (there[0]) return there[0].code
    await refuseEnded(tx, promotionId)
    await insertCodes(tx, promotionId, wanted, 1, issuedFor)
  }
}

/** @returns those of the new codes that nobody had yet; none when the code for this purpose is there meanwhile */
async function insertCodes(
  tx: Tx,
  promotionId: string,
  { prefix, mostUses, expiresAt }: z.infer<typeof codesToIssueSchema>,
  count: number,
  issuedFor: string | null,
): Promise<string[]> {
  const rows = await query<{ code: string }>(
    tx,
    `insert into promotions.code (code, promotion_id, most_uses, expires_at, created_at, issued_for)
     select code, $2::uuid, $3::int, $4::timestamptz, $5::timestamptz, $6::text from unnest($1::text[]) as code
     on conflict do nothing returning code`,
    [
      Array.from({ length: count }, () => prefix + randomCode()),
      promotionId,
      mostUses,
      expiresAt ?? null,
      tx.now,
      issuedFor,
    ],
  )
  return rows.map((row) => row.code)
}

async function refuseEnded(tx: Tx, promotionId: string): Promise<void> {
  const rows = await query<{ ended: boolean }>(
    tx,
    'select ended_at is not null as ended from promotions.promotion where id = $1',
    [promotionId],
  )
  if (!rows[0]) throw new PromotionUnknown()
  if (rows[0].ended) throw new PromotionEnded()
}

function checkedCodes(tx: Tx, input: unknown): z.infer<typeof codesToIssueSchema> {
  const checked = codesToIssueSchema.safeParse(input)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new CodesInvalid(issue.path.join('.'), issue.message)
  }
  if (checked.data.expiresAt && checked.data.expiresAt <= tx.now) {
    throw new CodesInvalid('expiresAt', 'The codes would be expired from the beginning.')
  }
  return checked.data
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const randomCode = (): string => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
