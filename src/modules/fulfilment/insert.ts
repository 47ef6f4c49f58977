import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Why a code in a parcel works no more: its order was called off, or its money went back because it was fraud. */
export type VoidCause = 'cancelled' | 'fraud'

/** The insert that was decided on for an order, once. */
export interface Insert {
  readonly orderId: string
  readonly profileId: string
  readonly ruleId: string
  readonly promotionId: string
  /** Undefined when she is one of those held back, to measure by. */
  readonly code: string | undefined
  /** Days from the parcel's arrival; undefined when the code does not end. */
  readonly validDays: number | undefined
  /** What the card says; the code works at least until then. */
  readonly printedUntil: Date | undefined
  readonly voided: { readonly at: Date; readonly cause: VoidCause } | undefined
}

/** Inserts of these orders; one query however many. */
export const insertsOf = (read: Read, orderIds: readonly string[]): Promise<Insert[]> =>
  select(read, 'order_id = any($1::uuid[])', orderIds)

/** The insert that carries a code. */
export const findInsertByCode = async (read: Read, code: string): Promise<Insert | undefined> =>
  (await select(read, 'code = $1', code))[0]

async function select(read: Read, where: string, value: unknown): Promise<Insert[]> {
  const rows = await query<Row>(read, `select ${columns} from fulfilment.insert_card where ${where}`, [value])
  return rows.map(({ code, validDays, printedUntil, voidedAt, voidCause, ...row }) => ({
    ...row,
    code: code ?? undefined,
    validDays: validDays ?? undefined,
    printedUntil: printedUntil ?? undefined,
    voided: voidedAt && voidCause ? { at: voidedAt, cause: voidCause } : undefined,
  }))
}

interface Row {
  orderId: string
  profileId: string
  ruleId: string
  promotionId: string
  code: string | null
  validDays: number | null
  printedUntil: Date | null
  voidedAt: Date | null
  voidCause: VoidCause | null
}

const columns = `
  order_id as "orderId", profile_id as "profileId", rule_id as "ruleId", promotion_id as "promotionId", code,
  valid_days as "validDays", printed_until as "printedUntil", voided_at as "voidedAt", void_cause as "voidCause"`
