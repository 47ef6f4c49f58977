import type { Condition } from '../../segments/tree.ts'

export interface Duration {
  minutes?: number
  hours?: number
  days?: number
}

export type About = Record<string, string[]>

export type Trigger =
  | { on: 'event'; event: string; about?: About; after?: Duration }
  | { on: 'segment-entered' | 'segment-left'; segment: string }
  | { on: 'date'; trait: string; offsetDays: number; hour: number; yearly: boolean }
  | { on: 'webhook' }
  | { on: 'reply' }
  | { on: 'by-hand' }

export type TriggerKind = Trigger['on']

export type Channel = 'email' | 'sms' | 'push' | 'messenger'
export type Until = { weekdays?: number[]; hour?: number } | { trait: string } | { date: string }

export type Step = { title?: string } & (
  | { do: 'send'; template: string; channels?: Channel[]; priority?: 1 | 2 | 3 | 4 | 5; then?: string }
  | { do: 'wait'; for?: Duration; until?: Until; then?: string }
  | { do: 'wait-for'; event: string; about?: About; timeout: Duration; then?: string; otherwise?: string }
  | { do: 'branch'; paths: { if: Condition; then?: string }[]; otherwise?: string }
  | { do: 'split'; paths: { name: string; share: number; then?: string }[] }
  | { do: 'set-trait'; trait: string; value: string | number | boolean; then?: string }
  | { do: 'tag'; add?: string[]; remove?: string[]; then?: string }
  | { do: 'code'; promotion: string; validDays: number; then?: string }
  | { do: 'webhook'; url: string; then?: string }
  | { do: 'task'; for: string; text: string; then?: string }
  | { do: 'goal'; name: string; then?: string }
  | { do: 'exit' }
)

export type StepKind = Step['do']
export type StepOf<Kind extends StepKind> = Extract<Step, { do: Kind }>

export interface Place {
  x: number
  y: number
}

/** A journey as it is drawn, sent and written as a file. */
export interface Graph {
  start: Trigger
  where?: Condition
  reentry: { mode: 'never' | 'always' | 'after'; days?: number }
  per?: 'person' | 'subject'
  cancelOn?: { event: string }[]
  stopWhen?: Condition
  goal?: { event: string; withinDays: number }
  holdout?: number
  endsAt?: string
  steps: Record<string, Step>
  first: string
  places?: Record<string, Place>
}

/** The id under which the trigger is drawn. */
export const startId = 'start'

const fresh: { [Kind in StepKind]: () => StepOf<Kind> } = {
  send: () => ({ do: 'send', template: '' }),
  wait: () => ({ do: 'wait', for: { days: 1 } }),
  'wait-for': () => ({ do: 'wait-for', event: '', timeout: { days: 3 } }),
  branch: () => ({
    do: 'branch',
    paths: [{ if: { if: 'all', conditions: [{ if: 'figure', figure: 'orders', atLeast: 1 }] } }],
  }),
  split: () => ({
    do: 'split',
    paths: [
      { name: 'A', share: 50 },
      { name: 'B', share: 50 },
    ],
  }),
  'set-trait': () => ({ do: 'set-trait', trait: '', value: '' }),
  tag: () => ({ do: 'tag', add: [] }),
  code: () => ({ do: 'code', promotion: '', validDays: 14 }),
  webhook: () => ({ do: 'webhook', url: '' }),
  task: () => ({ do: 'task', for: '', text: '' }),
  goal: () => ({ do: 'goal', name: '' }),
  exit: () => ({ do: 'exit' }),
}

/** In the order in which people look for them. */
export const stepKinds = [
  'send',
  'wait',
  'wait-for',
  'branch',
  'split',
  'code',
  'tag',
  'set-trait',
  'task',
  'webhook',
  'goal',
  'exit',
] as const satisfies readonly StepKind[]

/** A step of its kind with what is usual in it. */
export const blankStep = (kind: StepKind): Step => fresh[kind]()

/** A journey with nothing in it but its beginning and its end. */
export const blankGraph = (): Graph => ({
  start: { on: 'by-hand' },
  reentry: { mode: 'never' },
  steps: { 'exit-1': blankStep('exit') },
  first: 'exit-1',
})
