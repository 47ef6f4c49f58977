import type { Read } from '../../../kernel/transaction.ts'

export interface StepNumbers {
  step: string
  entered: number
  waiting: number
  passed: number
  left: number
  sent: number
  held: number
  withheld: number
  failed: number
  paths: { name: string; people: number }[]
}

export interface Arm {
  people: number
  reached: number
  rate: number | null
}

export interface JourneyNumbers {
  entered: number
  waiting: number
  ended: number
  failed: number
  endings: Record<string, number>
  steps: StepNumbers[]
  goals: { name: string; people: number }[]
  goal: {
    event: string
    withinDays: number
    treated: Arm
    heldOut: Arm
    lift: { points: number; low: number; high: number } | null
  } | null
  at: Date
}

export function journeyNumbers(_read: Read, _id: string): Promise<JourneyNumbers> {
  throw new Error('Comes next')
}
