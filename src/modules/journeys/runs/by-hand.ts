import type { Tx } from '../../../kernel/transaction.ts'

export function enterByHand(_tx: Tx, _journeyId: string, _profileId: string): Promise<string> {
  throw new Error('Comes next')
}
export function retryRun(_tx: Tx, _runId: string): Promise<void> {
  throw new Error('Comes next')
}
export function endRun(_tx: Tx, _runId: string): Promise<void> {
  throw new Error('Comes next')
}
