import { z } from 'zod'
import { channels, consentStates, purposes } from '../consent/index.ts'
import { traitNameSchema } from '../profiles/index.ts'
import { happeningKinds } from './happening.ts'

/** Most conditions of one segment, groups not counted. */
export const mostConditions = 40
/** Groups in groups, at most so deep. */
export const mostDepth = 3
/** How far back happenings are kept and can be asked for. */
export const mostDays = 365
const mostTimes = 100

/** What is reckoned of a person's buying and coming. Days are full days gone by since then. */
export const figures = [
  'orders',
  'full-price-orders',
  'spend',
  'days-since-order',
  'days-since-first-order',
  'days-since-seen',
  'days-known',
] as const
export type Figure = (typeof figures)[number]

const traitValue = z.union([z.string().max(500), z.number(), z.boolean()])

const traitLeaf = z
  .object({
    if: z.literal('trait'),
    trait: traitNameSchema,
    is: z
      .enum(['set', 'one-of', 'at-least', 'at-most'])
      .describe('`one-of` looks at `values` (and into lists), the last two at `number`'),
    values: z.array(traitValue).min(1).max(50).optional(),
    number: z.number().optional(),
  })
  .refine((leaf) => leaf.is !== 'one-of' || leaf.values, { path: ['values'], error: 'Name at least one value' })
  .refine((leaf) => !leaf.is.startsWith('at-') || leaf.number !== undefined, {
    path: ['number'],
    error: 'Give the number to compare with',
  })
  .meta({ id: 'SegmentTrait' })

const tagLeaf = z
  .object({ if: z.literal('tag'), tag: z.string().trim().toLowerCase().min(1).max(60) })
  .meta({ id: 'SegmentTag' })

const eventLeaf = z
  .object({
    if: z.literal('event'),
    event: z.enum(happeningKinds),
    about: z
      .array(z.string().trim().min(1).max(200))
      .min(1)
      .max(50)
      .optional()
      .describe(
        'Ids of products, names of what a source told, `channel:counter` of an order or of what was told, `stars:1` of a ' +
          'review; any of these, or anything when left out',
      ),
    days: z.int().min(1).max(mostDays).describe('Within so many times 24 hours before now'),
    atLeast: z.int().min(1).max(mostTimes).optional(),
    atMost: z.int().min(0).max(mostTimes).optional().describe('0: never'),
  })
  .refine(hasBound, { path: ['atLeast'], error: 'Say how often: at least, at most, or both' })
  .refine(isSpan, { path: ['atMost'], error: 'At most is less than at least: nobody could fit' })
  .meta({ id: 'SegmentEvent' })

const figureLeaf = z
  .object({
    if: z.literal('figure'),
    figure: z.enum(figures),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Three capital letters: USD')
      .optional()
      .describe('Of `spend`, whose bounds are in minor units of it'),
    atLeast: z.int().min(0).max(1e12).optional(),
    atMost: z.int().min(0).max(1e12).optional(),
  })
  .refine(hasBound, { path: ['atLeast'], error: 'Say how much: at least, at most, or both' })
  .refine(isSpan, { path: ['atMost'], error: 'At most is less than at least: nobody could fit' })
  .refine(({ figure, currency }) => (figure === 'spend') === (currency !== undefined), {
    path: ['currency'],
    error: 'Spend needs a currency, and nothing else has one',
  })
  .refine(({ figure, ...bounds }) => !figure.startsWith('days-') || largest(bounds) <= 36_500, {
    path: ['atLeast'],
    error: 'At most 36500 days',
  })
  .meta({ id: 'SegmentFigure' })

const consentLeaf = z
  .object({
    if: z.literal('consent'),
    channel: z.enum(channels),
    purpose: z.enum(purposes),
    is: z.enum([...consentStates, 'none']).describe('What she said last; `none`: nothing yet'),
  })
  .meta({ id: 'SegmentConsent' })

const segmentLeaf = z.object({ if: z.literal('segment'), segment: z.uuid() }).meta({ id: 'SegmentMembership' })

const leaves = [traitLeaf, tagLeaf, eventLeaf, figureLeaf, consentLeaf, segmentLeaf] as const

/** All of them, any of them, or none of them. */
export const groupKinds = ['all', 'any', 'none'] as const

const groupOf = <Inner extends z.ZodType>(inner: Inner, id: string) =>
  z
    .object({
      if: z.enum(groupKinds),
      conditions: z.array(inner).min(1, 'A group needs a condition').max(mostConditions),
    })
    .meta({ id })

const lowest = groupOf(z.discriminatedUnion('if', leaves), 'SegmentGroupLowest')
const inner = groupOf(z.discriminatedUnion('if', [...leaves, lowest]), 'SegmentGroupInner')

/** What makes somebody belong to a segment: a group of conditions and, up to three deep, of groups. */
export const conditionSchema = groupOf(z.discriminatedUnion('if', [...leaves, inner]), 'SegmentCondition').refine(
  (root) => leavesOf(root).length <= mostConditions,
  { path: ['conditions'], error: `At most ${mostConditions} conditions` },
)

export type Leaf = z.infer<(typeof leaves)[number]>
export type EventLeaf = Extract<Leaf, { if: 'event' }>
export type FigureLeaf = Extract<Leaf, { if: 'figure' }>
export interface Group {
  if: (typeof groupKinds)[number]
  conditions: Condition[]
}
export type Condition = Leaf | Group

export const isGroup = (condition: Condition): condition is Group =>
  condition.if === 'all' || condition.if === 'any' || condition.if === 'none'

/** The conditions of a tree without its groups, in order. */
export const leavesOf = (condition: Condition): Leaf[] =>
  isGroup(condition) ? condition.conditions.flatMap(leavesOf) : [condition]

interface Bounds {
  atLeast?: number | undefined
  atMost?: number | undefined
}

function hasBound({ atLeast, atMost }: Bounds): boolean {
  return atLeast !== undefined || atMost !== undefined
}

function isSpan({ atLeast, atMost }: Bounds): boolean {
  return atLeast === undefined || atMost === undefined || atLeast <= atMost
}

const largest = ({ atLeast, atMost }: Bounds): number => Math.max(atLeast ?? 0, atMost ?? 0)
