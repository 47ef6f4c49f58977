import type { Tx } from '../../kernel/transaction.ts'
import { profilesByIdentities } from '../profiles/index.ts'
import type { Person } from './told-event.ts'

/** Tells `profiles` who was met. @returns the profiles of their surest identities, in the same order */
export const resolvePeople = (tx: Tx, people: readonly Person[]): Promise<string[]> => profilesByIdentities(tx, people)
