import { z } from 'zod'
import { type Condition, conditionSchema, type Judgement, type Segment } from '../../modules/segments/index.ts'

export const segment = z
  .object({
    id: z.uuid(),
    key: z.string().nullable().describe('Of a ready-made one, which stays as it is'),
    name: z.string(),
    about: z.string().describe('The rule in words'),
    condition: conditionSchema,
    isIdeal: z.boolean().describe('Whether it is the ideal customer'),
    members: z.int(),
    filling: z
      .object({ done: z.int(), of: z.int() })
      .nullable()
      .describe('While everybody is still being looked at: how many were, and of how many'),
    entered: z.int().describe('Who came in during the last 30 days'),
    went: z.int().describe('Who left during the last 30 days'),
    createdAt: z.date(),
    changedAt: z.date(),
    archivedAt: z.date().nullable(),
  })
  .meta({ id: 'Segment' })

export const idealShare = z
  .object({
    segmentId: z.uuid(),
    name: z.string(),
    buyers: z.int().describe('People with an order that was not called off'),
    matching: z.int().describe('Those of them who belong to the segment of the ideal customer'),
  })
  .meta({ id: 'IdealShare' })

export const segmentPerson = z
  .object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable() })
  .meta({ id: 'SegmentPerson' })

const seen = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])

export const explained = z
  .object({
    segmentId: z.uuid(),
    name: z.string(),
    isMember: z.boolean(),
    since: z.date().nullable(),
    condition: conditionSchema,
    leaves: z
      .array(
        z.object({
          path: z.string().describe('Which condition: `conditions.0.conditions.1`'),
          holds: z.boolean(),
          seen: seen.nullable().describe('What was found of her; null: nothing'),
          changesAt: z.date().nullable().describe('When it may hold otherwise though nothing happens'),
        }),
      )
      .describe('Every condition and group with what was seen, in order; the first is the whole'),
  })
  .meta({ id: 'SegmentExplained' })

type LeafAnswer = z.infer<typeof explained>['leaves'][number]

/** A judgement as a flat list, each part with its path. */
export const leavesFrom = ({ parts, holds, seen: found, changesAt }: Judgement, path = ''): LeafAnswer[] => [
  { path, holds, seen: found as LeafAnswer['seen'], changesAt },
  ...parts.flatMap((part, at) => leavesFrom(part, `${path}${path && '.'}conditions.${at}`)),
]

type Answer = z.infer<typeof segment>

/** NOTE: conditions are kept as they were checked, so they fit what is answered. */
export const segmentAnswer = ({ filling, ...row }: Segment): Answer => ({
  ...row,
  condition: conditionAnswer(row.condition),
  filling: filling && { ...filling },
})

export const conditionAnswer = (condition: Condition): Answer['condition'] => condition as Answer['condition']
