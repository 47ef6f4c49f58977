import { doing, type Module } from '../../kernel/module.ts'
import { callProgram, moveRuns, stepRuns } from './jobs.ts'
import { personal } from './personal-data.ts'
import { planDates } from './runs/plan-dates.ts'
import { followOrders } from './codes/follow-orders.ts'
import { followLog } from './runs/follow.ts'
import { stepDue } from './runs/step-due.ts'
import { endOver, forgetOld, unpark } from './runs/sweeps.ts'
import { callFor, type Caller } from './world/call-program.ts'
import type { JourneySettings } from './world/true-world.ts'
import { goOnMigrating, orderMigrating } from './versions/go-on-migrating.ts'
import { journeys } from './migrations/0001-journeys.ts'
import { toldAtTheDoor } from './migrations/0021-told-at-the-door.ts'
import { migratingInPages } from './migrations/0020-migrating-in-pages.ts'
import { revision } from './migrations/0002-revision.ts'

export { durationMs, durationSchema, type Duration } from './graph/duration.ts'
export { graphSchema, type JourneyGraph, mostSteps, type StepId } from './graph/graph.ts'
export { type JourneyEvent, journeyEventOf, journeyEvents } from './graph/journey-events.ts'
export { lintGraph } from './graph/lint-graph.ts'
export { lintJourney } from './graph/lint-journey.ts'
export type { Problem } from './graph/problem.ts'
export {
  type JourneyChannel,
  journeyChannels,
  type Step,
  stepIdSchema,
  type StepKind,
  type StepOf,
  stepSchema,
} from './graph/step.ts'
export { type Trigger, triggerSchema } from './graph/trigger.ts'
export { waysOf } from './graph/walk-graph.ts'
export { fromYaml, type JourneyFile, mostYamlBytes, toYaml } from './graph/yaml-of.ts'
export {
  goalReached,
  journeyArchived,
  journeyEntered,
  journeyLeft,
  journeyPaused,
  journeyPublished,
  journeyResumed,
  runSetAside,
  taskDone,
  taskMade,
} from './events.ts'
export { type Arm, journeyNumbers, type JourneyNumbers, type StepNumbers } from './figures/journey-numbers.ts'
export { type Played, type PlayAsked, playForward } from './foresight/play-forward.ts'
export { type Arrival, comeThroughDoor } from './runs/come-through-door.ts'
export { endRun, enterByHand, retryRun } from './runs/by-hand.ts'
export { type ExplainedJourney, type ExplainedRun, explainJourneys, explainRun, type Visit } from './runs/explain.ts'
export { type DueOfDay, dueByDay } from './runs/due-by-day.ts'
export { listRuns, type Run, type RunSearch } from './runs/list-runs.ts'
export { assignTask, finishTask, reopenTask } from './tasks/finish-task.ts'
export { listTasks, type StaffTask, type TaskSearch } from './tasks/list-tasks.ts'
export { stillMeant as journeysStillMean } from './runs/still-meant.ts'
export { type RunEnding, runEndings, type RunState, runStates } from './runs/run.ts'
export { archiveJourney } from './versions/archive-journey.ts'
export { changeJourney } from './versions/change-journey.ts'
export { copyJourney } from './versions/copy-journey.ts'
export { createJourney, createJourneyFrom, type NewJourney } from './versions/create-journey.ts'
export { openDoor } from './versions/door.ts'
export {
  getJourney,
  type Journey,
  type JourneySummary,
  type JourneyVersion,
  listJourneys,
  versionsOf,
} from './versions/find-journeys.ts'
export { type JourneyState, journeyStates, mostJourneys } from './versions/journey.ts'
export { migrateRuns, type RunMigration } from './versions/migrate-runs.ts'
export type { Migration } from './versions/migration.ts'
export { pauseJourney, resumeJourney } from './versions/pause-journey.ts'
export { publishJourney } from './versions/publish-journey.ts'

export type { Caller } from './world/call-program.ts'
export type { JourneySettings } from './world/true-world.ts'

/** @param caller who carries calls of steps out of the house */
export const journeysModule = ({ settings, caller }: { settings: JourneySettings; caller: Caller }): Module => ({
  name: 'journeys',
  personal,
  migrations: [journeys, revision, migratingInPages, toldAtTheDoor],
  consumers: [followLog, followOrders],
  jobs: [
    doing(stepRuns, (edge) => stepDue(edge, settings)),
    doing(moveRuns, goOnMigrating),
    doing(callProgram, (edge, { callId }) => callFor(edge, caller, callId)),
  ],
  recurring: [
    { name: 'journeys.step-due', everySeconds: 5, run: (edge) => stepDue(edge, settings) },
    { name: 'journeys.go-on', everySeconds: 5, run: unpark },
    { name: 'journeys.go-on-migrating', everySeconds: 30, run: (edge) => edge.inTransaction(orderMigrating) },
    { name: 'journeys.end-over', everySeconds: 60, run: endOver },
    { name: 'journeys.forget-old', everySeconds: 3_600, run: forgetOld },
    { name: 'journeys.plan-dates', everySeconds: 600, run: planDates },
  ],
})
