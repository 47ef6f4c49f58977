import type { Module } from '../../kernel/module.ts'
import { mentions } from './migrations/0001-mentions.ts'
import { personal } from './personal-data.ts'
import { listen } from './reactions.ts'

export { answerMention, type MentionAnswer } from './answer-mention.ts'
export { askAuthor, dismissMention, linkMention } from './ask-author.ts'
export { mentionChanged, mentionGranted, mentionRevoked } from './events.ts'
export {
  countMentions,
  getMention,
  listMentions,
  mayShowMention,
  mentionOfToken,
  mentionsOnPages,
  readingsOf,
} from './find-mentions.ts'
export { keepMentions, mostMentions } from './keep-mentions.ts'
export {
  type Mention,
  mentionKinds,
  mentionSchema,
  type MentionScope,
  mentionScopes,
  mentionStates,
} from './mention.ts'
export { keepMentionsFile, mostCharactersOfFile } from './mentions-file.ts'
export { mentionEvent } from './reactions.ts'
export { MentionElsewhere, MentionInvalid, MentionUnknown } from './refusals.ts'

export const mentionsModule: Module = {
  name: 'mentions',
  personal,
  migrations: [mentions],
  consumers: [listen],
}
