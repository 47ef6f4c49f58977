import type { Read } from '../../kernel/transaction.ts'

/** One journey, campaign or notice. */
export interface AutomationKey {
  readonly kind: 'journey' | 'campaign' | 'notice'
  readonly id: string
}

/** How the sends of one step and variant fared, in sends. */
export interface AutomationReading {
  readonly step: string | null
  readonly variant: string | null
  readonly sent: number
  /** By a person: the picture was fetched or a link followed. */
  readonly opened: number
  readonly openedByMachine: number
  readonly clicked: number
  readonly unsubscribed: number
  readonly complained: number
  readonly bounced: number
  readonly replied: number
  /** Held back or withheld, and not sent so far. */
  readonly held: number
}

/** How all that an automation sent has fared, by step and variant; nothing where it has sent nothing. */
export function readingsOfAutomation(_read: Read, _automation: AutomationKey): Promise<AutomationReading[]> {
  return Promise.resolve([])
}
