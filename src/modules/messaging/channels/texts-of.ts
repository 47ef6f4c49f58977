import type { Read } from '../../../kernel/transaction.ts'
import { type ConsentState, standingsFor } from '../../consent/index.ts'
import { identitiesOf } from '../../profiles/index.ts'

/** How things stand with texts to one number of a person. */
export interface TextsStanding {
  /** In E.164. */
  readonly phone: string
  /** Of the number; what she agreed to with it stands there. */
  readonly profileId: string
  readonly state: ConsentState
  readonly since: Date
}

const rank: Readonly<Record<ConsentState, number>> = { granted: 0, asked: 1, withdrawn: 2 }

/** Numbers of a person that were ever asked about, those that get texts first. */
export async function textsOf(read: Read, profileId: string): Promise<TextsStanding[]> {
  const phones = (await identitiesOf(read, profileId)).filter(({ kind }) => kind === 'phone').slice(0, 10)
  const standings = await Promise.all(
    phones.map(async ({ profileId: of, value: phone }) => {
      const said = (await standingsFor(read, of)).find(
        ({ channel, purpose }) => channel === 'sms' && purpose === 'marketing',
      )
      return said && { phone, profileId: of, state: said.state, since: said.since }
    }),
  )
  return standings.filter((each) => each !== undefined).toSorted((a, b) => rank[a.state] - rank[b.state])
}
