import { contactWords } from './words.ts'

/** Why a message did not leave, in words; on a messenger, who is not reached has not written to the shop there. */
export const reasonIn = (reason: string, channel: string): string =>
  contactWords.reasons[`${reason} ${channel}`] ?? contactWords.reasons[reason] ?? reason
