import { type Condition, type Leaf, leavesOf } from './condition.ts'
import type { HappeningKind } from './happening.ts'

/** What can change at a person: a segment is looked at again when something changed that it asks for. */
export type Change = 'traits' | 'tags' | 'consents' | 'orders' | 'seen' | 'born' | 'together' | `did:${HappeningKind}`

const neededBy = (leaf: Leaf): Change[] => {
  if (leaf.if === 'trait') return ['traits']
  if (leaf.if === 'tag') return ['tags']
  if (leaf.if === 'consent') return ['consents']
  if (leaf.if === 'event') return [`did:${leaf.event}`]
  if (leaf.if === 'segment') return []
  if (leaf.figure === 'days-since-seen') return ['seen']
  return leaf.figure === 'days-known' ? [] : ['orders']
}

/** Kinds of changes after which these conditions may hold otherwise; being born or merged changes everything. */
export const needsOf = (condition: Condition): Change[] => [
  ...new Set<Change>([...leavesOf(condition).flatMap(neededBy), 'born', 'together']),
]

/** The segments that these conditions ask for by name. */
export const segmentsIn = (condition: Condition): string[] => [
  ...new Set(leavesOf(condition).flatMap((leaf) => (leaf.if === 'segment' ? [leaf.segment] : []))),
]

const isTimely = (leaf: Leaf): boolean =>
  leaf.if === 'event' || (leaf.if === 'figure' && leaf.figure.startsWith('days-'))

/** Whether time alone can change it. */
export const dependsOnTime = (condition: Condition): boolean => leavesOf(condition).some(isTimely)
