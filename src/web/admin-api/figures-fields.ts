import { z } from 'zod'

/** A share with its doubt, as all figures tell it. */
export const proportion = z
  .object({
    count: z.int(),
    of: z.int().describe('n: how many were looked at'),
    share: z.number().describe('0 to 1'),
    low: z.number().describe('The true share lies between `low` and `high` nineteen times of twenty (Wilson)'),
    high: z.number(),
  })
  .meta({ id: 'Proportion' })
