import type { Schemas } from '../../api.ts'
import { segmentWords } from './words.ts'

export type Leaf =
  | Schemas['SegmentTrait']
  | Schemas['SegmentTag']
  | Schemas['SegmentEvent']
  | Schemas['SegmentFigure']
  | Schemas['SegmentConsent']
  | Schemas['SegmentMembership']
export interface Group {
  if: 'all' | 'any' | 'none'
  conditions: Condition[]
}
export type Condition = Leaf | Group
export type LeafKind = Leaf['if']

/** Groups may stand in groups so deep. */
export const mostDepth = 3

export const isGroup = (condition: Condition): condition is Group => condition.if in segmentWords.groups

export const blankOf = (kind: LeafKind): Leaf =>
  ({
    event: { if: 'event', event: 'viewed', days: 7, atLeast: 3 },
    figure: { if: 'figure', figure: 'orders', atLeast: 1 },
    trait: { if: 'trait', trait: '', is: 'set' },
    tag: { if: 'tag', tag: '' },
    consent: { if: 'consent', channel: 'email', purpose: 'marketing', is: 'granted' },
    segment: { if: 'segment', segment: '' },
  })[kind] as Leaf

export const blankGroup = (): Group => ({ if: 'any', conditions: [blankOf('event')] })

const hasBound = ({ atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined }): boolean =>
  (atLeast !== undefined || atMost !== undefined) && (atLeast ?? 0) <= (atMost ?? Infinity)

/** Whether every condition says what it needs to, so that it can be counted. */
export function isWhole(condition: Condition): boolean {
  if (isGroup(condition)) return condition.conditions.length > 0 && condition.conditions.every(isWhole)
  switch (condition.if) {
    case 'event':
      return hasBound(condition) && condition.days > 0
    case 'figure':
      return hasBound(condition) && (condition.figure !== 'spend') === (condition.currency === undefined)
    case 'trait':
      return (
        /^[a-z][a-z0-9-]{0,59}$/.test(condition.trait) &&
        (condition.is === 'set' ||
          (condition.is === 'one-of' ? (condition.values?.length ?? 0) > 0 : condition.number !== undefined))
      )
    case 'tag':
      return condition.tag.trim() !== ''
    case 'segment':
      return condition.segment !== ''
    default:
      return true
  }
}
