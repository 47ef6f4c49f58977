import { z } from 'zod'
import { conditionSchema } from '../../segments/index.ts'
import { stepIdSchema, stepSchema } from './step.ts'
import { eventAskedSchema, eventTypeSchema, triggerSchema } from './trigger.ts'

/** Most steps of one journey. */
export const mostSteps = 100

/**
 * A journey as staff draw it, as it is kept, and as its file has it: one and the same object.
 *
 * The schema checks each part by itself; whether the parts fit together is said by `lintJourney`.
 */
export const graphSchema = z
  .strictObject({
    start: triggerSchema,
    where: conditionSchema.optional().describe('Who may come in; asked when the first step is about to be taken'),
    reentry: z
      .strictObject({
        mode: z.enum(['never', 'always', 'after']),
        days: z.int().min(1).max(730).optional().describe('Of `after`: so many times 24 hours since she last came in'),
      })
      .refine(({ mode, days }) => (mode === 'after') === (days !== undefined), {
        path: ['days'],
        error: '`after` needs days, and nothing else has them',
      }),
    per: z
      .enum(['person', 'subject'])
      .optional()
      .describe('`subject`: once per order, cart or review that the event is about; else once per person'),
    cancelOn: z.array(eventAskedSchema).max(20).optional().describe('What ends a run; also looked for when sending'),
    stopWhen: conditionSchema.optional().describe('Ends a run; asked before each step that reaches out'),
    goal: z
      .strictObject({ event: eventTypeSchema, withinDays: z.int().min(1).max(365) })
      .optional()
      .describe('Counted once per run, also after its end'),
    holdout: z.int().min(0).max(50).optional().describe('Percent who get nothing and are counted'),
    endsAt: z.iso.date().optional().describe('From this day on (UTC) nobody enters, and those who wait leave'),
    steps: z.record(stepIdSchema, stepSchema),
    first: stepIdSchema,
    places: z
      .record(stepIdSchema, z.strictObject({ x: z.number(), y: z.number() }))
      .optional()
      .describe('Where the editor drew them; `start` is the trigger'),
  })
  .refine(({ steps }) => Object.keys(steps).length > 0, { path: ['steps'], error: 'A journey needs a step' })
  .refine(({ steps }) => Object.keys(steps).length <= mostSteps, {
    path: ['steps'],
    error: `At most ${mostSteps} steps`,
  })
  .meta({ id: 'JourneyGraph' })

export type JourneyGraph = z.infer<typeof graphSchema>
export type StepId = string
