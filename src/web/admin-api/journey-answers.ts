import { z } from 'zod'
import {
  graphSchema,
  journeyStates,
  runEndings,
  runStates,
  stepIdSchema,
  triggerSchema,
} from '../../modules/journeys/index.ts'
import { segmentPerson } from './segment-answers.ts'

export const journeyProblem = z
  .object({
    step: z.string().nullable().describe('The step at fault; null: the journey as a whole'),
    field: z.string().describe('Dotted path within the graph: steps.welcome.template'),
    code: z.string().describe('Stable: loop-without-wait, unreachable, …'),
    message: z.string(),
    isWarning: z.boolean().describe('Worth a look, and no reason not to publish'),
  })
  .meta({ id: 'JourneyProblem' })

export const journeySummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(journeyStates).describe('`draft` was never published'),
    start: triggerSchema,
    sends: z.int().describe('How many steps send something'),
    recipe: z.string().nullable().describe('The ready-made journey it was made from'),
    liveVersion: z.int().nullable(),
    draftVersion: z.int().nullable().describe('A version that is not published yet'),
    entered: z.int(),
    waiting: z.int().describe('Who is in it now'),
    failed: z.int().describe('Runs that were set aside with an error'),
    reached: z.int().describe('Who reached the goal'),
    endsAt: z.string().nullable(),
    createdAt: z.date(),
    changedAt: z.date(),
  })
  .meta({ id: 'JourneySummary' })

export const journeyVersion = z
  .object({
    version: z.int(),
    graph: graphSchema,
    createdAt: z.date(),
    createdBy: z.string(),
    publishedAt: z.date().nullable(),
    running: z.int().describe('Who goes by this version now'),
  })
  .meta({ id: 'JourneyVersion' })

export const journeyMigration = z
  .object({
    toVersion: z.int(),
    moved: z.int().describe('How many went on by it so far'),
    left: z.int().describe('Who goes by an earlier version still; once done, those who stood at a step that is gone'),
    startedAt: z.date(),
    doneAt: z.date().nullable(),
  })
  .meta({ id: 'JourneyMigrationState' })

export const journey = journeySummary
  .extend({
    live: journeyVersion.nullable(),
    draft: journeyVersion.nullable(),
    draftByName: z.string().nullable().describe('Who kept the draft last; null for a program'),
    revision: z.int().describe('Grows each time its draft is kept or published'),
    hasDoor: z.boolean().describe('Whether other programs have an address to bring people in'),
    problems: z.array(journeyProblem).describe('Of the draft, else of the live version'),
    migration: journeyMigration
      .nullable()
      .describe('How those in it go on by another version: the last time that was asked for'),
  })
  .meta({ id: 'Journey' })

const arm = z.object({
  people: z.int(),
  reached: z.int(),
  rate: z.number().nullable().describe('Share, 0 to 1; null of nobody'),
})

export const journeyNumbers = z
  .object({
    entered: z.int(),
    waiting: z.int(),
    ended: z.int(),
    failed: z.int(),
    endings: z.record(z.string(), z.int()).describe('How many runs ended so: end, exit, cancelled, stopped, …'),
    steps: z.array(
      z.object({
        step: stepIdSchema.or(z.literal('start')),
        entered: z.int(),
        waiting: z.int(),
        passed: z.int(),
        left: z.int().describe('Ended while they stood here: cancelled, stopped, moved'),
        sent: z.int(),
        held: z.int().describe('How often a message had to wait: quiet hours, contact budget, pause'),
        withheld: z.int().describe('Messages that will never leave, each with its reason in the explanation'),
        failed: z.int().describe('Set aside here now'),
        paths: z.array(z.object({ name: z.string(), people: z.int() })).describe('Of branches, splits and wait-for'),
      }),
    ),
    goals: z.array(z.object({ name: z.string(), people: z.int() })).describe('Passed goal steps'),
    goal: z
      .object({
        event: z.string(),
        withinDays: z.int(),
        treated: arm,
        heldOut: arm,
        lift: z
          .object({
            points: z.number().describe('Difference of the rates, in percentage points'),
            low: z.number(),
            high: z.number().describe('95 percent interval of the difference'),
          })
          .nullable()
          .describe('Null without people in both groups'),
      })
      .nullable(),
    at: z.date(),
  })
  .meta({ id: 'JourneyNumbers' })

export const journeyVisit = z
  .object({
    visit: z.int(),
    step: z.string(),
    at: z.date(),
    outcome: z.string().describe('sent, held, withheld, waited, happened, timed-out, took:PATH, …'),
    about: z.record(z.string(), z.unknown()).describe('Ids and reasons'),
  })
  .meta({ id: 'JourneyVisit' })

export const journeyRun = z
  .object({
    id: z.uuid(),
    journeyId: z.uuid(),
    journeyName: z.string(),
    version: z.int(),
    person: segmentPerson,
    state: z.enum(runStates),
    ending: z.enum(runEndings).nullable(),
    step: z.string().nullable().describe('Where she is; `start` before the first step'),
    waitsFor: z.string().nullable().describe('An event type'),
    dueAt: z.date().nullable().describe('When she goes on at the latest'),
    because: z.string().nullable().describe('Why a message waits: quiet-hours, budget, paused'),
    error: z.string().nullable(),
    isHeldOut: z.boolean(),
    enteredAt: z.date(),
    endedAt: z.date().nullable(),
    goalAt: z.date().nullable(),
  })
  .meta({ id: 'JourneyRun' })

export const journeyExplained = z
  .object({
    journeyId: z.uuid(),
    name: z.string(),
    isIn: z.boolean(),
    words: z.array(z.string()).describe('Why she is in it or not, where she waits and until when; in plain sentences'),
    runs: z.array(journeyRun.extend({ visits: z.array(journeyVisit) })).describe('Hers, latest first; at most 20'),
  })
  .meta({ id: 'JourneyExplained' })

export const playInput = z
  .object({
    graph: graphSchema.optional().describe('What to play; the draft or live version of `journeyId` when left out'),
    journeyId: z.uuid().optional(),
    people: z.int().min(1).max(1_000).default(200).describe('At most so many, chosen by chance'),
    profileIds: z.array(z.uuid()).min(1).max(100).optional().describe('These instead of a chance sample'),
    segmentId: z.uuid().optional().describe('By chance of those in this segment, instead of all who are known'),
    days: z.int().min(1).max(400).default(60),
    assume: z
      .enum(['none', 'past', 'all'])
      .default('none')
      .describe(
        '`none`: all who fit come in now and nothing happens to them. `past`: what happened to them during the last ' +
          '`days` happens again. `all`: all come in now and whatever is waited for happens half way.',
      ),
  })
  .refine(({ graph, journeyId }) => graph !== undefined || journeyId !== undefined, {
    path: ['graph'],
    error: 'Give a graph, or the id of a journey',
  })
  .meta({ id: 'JourneyPlayInput' })

export const played = z
  .object({
    from: z.date(),
    until: z.date(),
    looked: z.int().describe('People who were looked at'),
    entered: z.int(),
    heldOut: z.int(),
    steps: z.array(z.object({ step: z.string(), entered: z.int(), sent: z.int(), withheld: z.int(), ended: z.int() })),
    messages: z
      .array(
        z.object({
          person: segmentPerson,
          step: z.string(),
          template: z.uuid(),
          channel: z.string(),
          at: z.date(),
          withheld: z.string().nullable().describe('Why it would not leave'),
        }),
      )
      .describe('In order of time; at most 2000'),
    lacks: z
      .array(
        z.object({
          person: segmentPerson,
          step: z.string(),
          template: z.uuid(),
          at: z.date(),
          name: z.string().nullable().describe('What is not known of her: `person.traits.skin`'),
          words: z.string().describe('Where in the template, in which language, and what is missing'),
        }),
      )
      .describe('To whom a message could not be written, so that she would stop at that step; at most 500'),
    lanes: z
      .array(
        z.object({
          person: segmentPerson,
          words: z.array(z.object({ at: z.date(), step: z.string(), what: z.string() })),
        }),
      )
      .describe('What becomes of the first 50 who enter, step by step'),
    byDay: z.array(z.object({ day: z.string(), sent: z.int() })),
    problems: z.array(journeyProblem),
  })
  .meta({ id: 'JourneyPlayed' })

export const journeyEvent = z
  .object({
    type: z.string(),
    words: z.object({ en: z.string(), ko: z.string() }),
    fields: z.array(z.string()).describe('What `about` may name'),
    subject: z.string().nullable().describe('The field that `per: subject` goes by; null: it cannot'),
  })
  .meta({ id: 'JourneyEvent' })

export const staffTask = z
  .object({
    id: z.uuid(),
    for: z.string(),
    text: z.string(),
    person: segmentPerson,
    journeyId: z.uuid(),
    journeyName: z.string(),
    createdAt: z.date(),
    assignedTo: z.string().nullable(),
    doneAt: z.date().nullable(),
    doneBy: z.string().nullable(),
  })
  .meta({ id: 'StaffTask' })
