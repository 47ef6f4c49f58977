import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { siblingVariants } from '../../modules/catalog/index.ts'
import { HttpProblem } from '../http/problem.ts'

/** A list of variants in the query: `variantIds=a,b`, at most 100. */
export const variantIdList = z
  .string()
  .max(3_700)
  .describe('At most 100 ids, separated by commas')
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(100))

/** Those of the variants that the catalogue knows, whatever the status of their product; one query. */
export async function knownVariants(read: Read, variantIds: readonly string[]): Promise<Set<string>> {
  return new Set((await siblingVariants(read, variantIds)).map(({ variantId }) => variantId))
}

/** @throws {HttpProblem} 422 `http/variant-unknown` naming the field: neither stock nor prices are kept of nothing */
export async function checkVariants(read: Read, variantIds: readonly string[], field: string): Promise<void> {
  const known = await knownVariants(read, variantIds)
  if (variantIds.every((id) => known.has(id))) return
  throw new HttpProblem(422, 'http/variant-unknown', 'There is no such variant. It may have been removed.', { field })
}
