import type { Read } from '../../kernel/transaction.ts'
import { mayContactMany } from '../consent/index.ts'
import { recipientsOf } from '../profiles/index.ts'
import { whatMattersOnly } from './preference.ts'
import type { SendContent } from './send.ts'

/**
 * Which of these may not leave after all, and why: she may have said no since they were written. Asked again at the
 * moment of sending, in a fixed number of statements.
 */
export async function whyUnwanted(read: Read, sends: readonly SendContent[]): Promise<Map<string, string>> {
  const asked = sends.filter(({ purpose, isTest }) => purpose !== 'order' && !isTest)
  if (asked.length === 0) return new Map()
  const recipients = await recipientsOf(read, [...new Set(asked.map(({ profileId }) => profileId!))])
  const onlyWhatMatters = await whatMattersOnly(read, [...recipients.values()])
  const answers = await mayContactMany(
    read,
    asked.map((send) => ({
      profileId: send.profileId!,
      profileIds: recipients.get(send.profileId!)?.profileIds ?? [send.profileId!],
      ...{ channel: send.channel, purpose: send.purpose, address: send.recipient },
      ...{ country: send.country ?? undefined, boughtAt: send.boughtAt ?? undefined, now: read.now },
    })),
  )
  return new Map(
    asked.flatMap((send, at): [string, string][] => {
      const answer = answers[at]!
      if (!answer.may) return [[send.id, answer.because]]
      const isLimited = onlyWhatMatters.has(recipients.get(send.profileId!)?.personId ?? '')
      return isLimited && !send.isAskedFor ? [[send.id, 'only-what-matters']] : []
    }),
  )
}
