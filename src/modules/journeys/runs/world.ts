import type { Step } from '../graph/step.ts'
import type { Condition } from '../../segments/index.ts'
import type { Walking } from './run.ts'

/** Somebody at a step of some kind. */
export interface At<Kind extends Step['do']> {
  readonly run: Walking
  readonly step: Extract<Step, { do: Kind }>
}

/** What became of a message. */
export type Sent =
  | { readonly sendId: string | null }
  | { readonly inDigest: true }
  | { readonly heldUntil: Date; readonly because: string }
  | { readonly withheld: string }
  | { readonly lacks: string }

/** A code that a step made; none for an order that was called off. */
export type MadeCode = { code: string } | { failed: string } | { calledOff: true }

/**
 * All that steps ask of the world and do to it. There are two: the true one, which is a transaction, and one that only
 * looks, in which journeys are played forward.
 *
 * Each takes many people at once and answers in their order.
 */
export interface World {
  judge(asked: readonly { run: Walking; condition: Condition }[]): Promise<boolean[]>
  /** The first event for each that ends her run, whether or not anybody has heard of it. */
  cancelling(runs: readonly Walking[]): Promise<(string | undefined)[]>
  /** Whether what each waits for happened since she came to this step. */
  alreadyHappened(asked: readonly At<'wait-for'>[]): Promise<(Record<string, unknown> | undefined)[]>
  /** What conditions go by knows of the event that moved her. */
  isAware(runs: readonly Walking[]): Promise<boolean[]>
  zones(runs: readonly Walking[]): Promise<string[]>
  traits(runs: readonly Walking[]): Promise<Readonly<Record<string, unknown>>[]>
  send(asked: readonly At<'send'>[]): Promise<Sent[]>
  /** Why something could not be noted of somebody; undefined where it was. */
  setTraits(asked: readonly At<'set-trait'>[]): Promise<(string | undefined)[]>
  tag(asked: readonly At<'tag'>[]): Promise<(string | undefined)[]>
  codes(asked: readonly At<'code'>[]): Promise<MadeCode[]>
  call(asked: readonly At<'webhook'>[]): Promise<void>
  tasks(asked: readonly At<'task'>[]): Promise<({ text: string } | { failed: string })[]>
}
