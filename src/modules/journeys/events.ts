import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofJourney = { journeyId: z.uuid() }
const ofRun = { ...ofJourney, runId: z.uuid(), profileId: z.uuid() }

/** People come in by this version from now on. */
export const journeyPublished = defineEvent('journeys.journey-published', z.object({ ...ofJourney, version: z.int() }))
export const journeyPaused = defineEvent('journeys.journey-paused', z.object(ofJourney))
export const journeyResumed = defineEvent('journeys.journey-resumed', z.object(ofJourney))
export const journeyArchived = defineEvent('journeys.journey-archived', z.object(ofJourney))

/** She came into a journey; held out: she gets nothing, and is counted to measure by. */
export const journeyEntered = defineEvent('journeys.entered', z.object({ ...ofRun, isHeldOut: z.boolean() }))

/** She is in it no more. */
export const journeyLeft = defineEvent('journeys.left', z.object({ ...ofRun, ending: z.string() }))

/** She did what the journey is for, in the time that counts. */
export const goalReached = defineEvent('journeys.goal-reached', z.object({ ...ofRun, isHeldOut: z.boolean() }))

/** A step failed; her run was set aside and waits for the staff. */
export const runSetAside = defineEvent('journeys.run-set-aside', z.object({ ...ofRun, step: z.string() }))

/** Somebody of the staff has something to do about her. */
export const taskMade = defineEvent(
  'journeys.task-made',
  z.object({ ...ofJourney, taskId: z.uuid(), profileId: z.uuid() }),
)
export const taskDone = defineEvent(
  'journeys.task-done',
  z.object({ ...ofJourney, taskId: z.uuid(), profileId: z.uuid() }),
)
