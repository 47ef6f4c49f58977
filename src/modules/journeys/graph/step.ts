import { z } from 'zod'
import { traitNameSchema } from '../../profiles/index.ts'
import { conditionSchema } from '../../segments/index.ts'
import { durationSchema } from './duration.ts'
import { aboutSchema, eventTypeSchema } from './trigger.ts'

/** Most ways out of one branch or split. */
export const mostPaths = 10

export const stepIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and hyphens, beginning with a letter; at most 40')

const then = stepIdSchema.optional().describe('The next step; the journey ends here when left out')
const common = { title: z.string().trim().max(80).optional().describe('What the editor calls it') }

export const journeyChannels = ['email', 'sms', 'push', 'messenger'] as const
export type JourneyChannel = (typeof journeyChannels)[number]

const send = z
  .strictObject({
    ...common,
    do: z.literal('send'),
    template: z.uuid(),
    channels: z
      .array(z.enum(journeyChannels))
      .min(1)
      .max(4)
      .optional()
      .describe('The first that may reach her; the template’s own when left out'),
    instead: z
      .array(z.uuid())
      .max(3)
      .optional()
      .describe('Templates of other channels, tried in order where the one before may not reach her'),
    priority: z
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('1 leaves first when the contact budget is short; 3 when left out'),
    then,
  })
  .meta({ id: 'JourneySend' })

const until = z.union([
  z
    .strictObject({
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional().describe('1 is Monday; any when left out'),
      hour: z.int().min(0).max(23).optional().describe('In her time zone; the same hour as now when left out'),
    })
    .refine(({ weekdays, hour }) => weekdays !== undefined || hour !== undefined, 'Name weekdays, an hour, or both'),
  z.strictObject({ trait: traitNameSchema.describe('Holds a date; gone by or not there: she goes on at once') }),
  z.strictObject({ date: z.iso.date().describe('The beginning of that day in her time zone') }),
])

const wait = z
  .strictObject({
    ...common,
    do: z.literal('wait'),
    for: durationSchema.optional(),
    until: until.optional().describe('The next such time; after `for`, where both are given'),
    then,
  })
  .meta({ id: 'JourneyWait' })

const waitFor = z
  .strictObject({
    ...common,
    do: z.literal('wait-for'),
    event: eventTypeSchema,
    about: aboutSchema.optional(),
    timeout: durationSchema,
    then: then.describe('Where she goes on when it happened'),
    otherwise: stepIdSchema.optional().describe('Where she goes on when the time is over'),
  })
  .meta({ id: 'JourneyWaitFor' })

const branch = z
  .strictObject({
    ...common,
    do: z.literal('branch'),
    paths: z
      .array(z.strictObject({ if: conditionSchema, then }))
      .min(1)
      .max(mostPaths)
      .describe('The first whose condition holds is taken'),
    otherwise: stepIdSchema.optional(),
  })
  .meta({ id: 'JourneyBranch' })

const split = z
  .strictObject({
    ...common,
    do: z.literal('split'),
    paths: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1).max(40),
          share: z.number().min(0).max(100).describe('Percent; all shares sum to 100'),
          then,
        }),
      )
      .min(2)
      .max(mostPaths),
  })
  .meta({ id: 'JourneySplit' })

const setTrait = z
  .strictObject({
    ...common,
    do: z.literal('set-trait'),
    trait: traitNameSchema,
    value: z.union([z.string().max(500), z.number(), z.boolean()]),
    then,
  })
  .meta({ id: 'JourneySetTrait' })

const tagName = z.string().trim().toLowerCase().min(1).max(60)
const tag = z
  .strictObject({
    ...common,
    do: z.literal('tag'),
    add: z.array(tagName).max(10).optional(),
    remove: z.array(tagName).max(10).optional(),
    then,
  })
  .meta({ id: 'JourneyTag' })

const code = z
  .strictObject({
    ...common,
    do: z.literal('code'),
    promotion: z.uuid(),
    validDays: z.int().min(1).max(365),
    then,
  })
  .meta({ id: 'JourneyCode' })

const webhook = z
  .strictObject({
    ...common,
    do: z.literal('webhook'),
    url: z.url({ protocol: /^https?$/ }).max(500),
    then,
  })
  .meta({ id: 'JourneyCallWebhook' })

const task = z
  .strictObject({
    ...common,
    do: z.literal('task'),
    for: z.string().trim().min(1).max(80).describe('Whose it is: an email of the staff, or any word such as “care”'),
    text: z.string().trim().min(1).max(1_000).describe('Liquid: {{ person.firstName }}'),
    then,
  })
  .meta({ id: 'JourneyTask' })

const goal = z
  .strictObject({ ...common, do: z.literal('goal'), name: z.string().trim().min(1).max(60), then })
  .meta({ id: 'JourneyGoalStep' })

const exit = z.strictObject({ ...common, do: z.literal('exit') }).meta({ id: 'JourneyExit' })

/** One thing that a journey does with somebody. */
export const stepSchema = z
  .discriminatedUnion('do', [send, wait, waitFor, branch, split, setTrait, tag, code, webhook, task, goal, exit])
  .meta({ id: 'JourneyStep' })

export type Step = z.infer<typeof stepSchema>
export type StepKind = Step['do']
export type StepOf<Kind extends StepKind> = Extract<Step, { do: Kind }>
