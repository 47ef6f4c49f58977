import { doing, type Module } from '../../kernel/module.ts'
import { readForTopic } from './jobs.ts'
import { topics } from './migrations/0001-topics.ts'
import { shopperNames } from './migrations/0002-shopper-names.ts'
import { noticeChanges } from './notice-changes.ts'
import { followReviews } from './reactions.ts'
import { readEarlierReviews } from './read-for-topic.ts'

export { chipNames } from './chip-names.ts'
export { emergingWords } from './emerging-words.ts'
export { changeNoticed } from './events.ts'
export { type Alert, listAlerts } from './list-alerts.ts'
export { listSentences, type SaidOfTopic } from './list-sentences.ts'
export { noticeChanges } from './notice-changes.ts'
export { listOwnTopics, mostOwnTopics, type OwnTopic, ownTopicSchema } from './own-topic.ts'
export { type OpinionOfReviews, opinionsOfReviews } from './opinions-of-reviews.ts'
export type { TopicsAsked } from './period.ts'
export { termsOf } from './reading/terms.ts'
export { setWantsMails, wantsMails } from './readers.ts'
export { TooManyTopics, TopicInvalid, TopicNameTaken, TopicUnknown } from './refusals.ts'
export { removeOwnTopic } from './remove-own-topic.ts'
export { saveOwnTopic } from './save-own-topic.ts'
export { changeRule } from './statistics/change.ts'
export { discoveries } from './statistics/change.ts'
export { type TellingWord, tellingWords } from './statistics/log-odds.ts'
export { sentencesCarrying } from './sentences-carrying.ts'
export { sentenceSaying, sentencesOfOpinions, sentencesOfReviews } from './sentences-of-reviews.ts'
export { generalTopics } from './taxonomy/topics.ts'
export { type TopicFigures, topicFigures, topicNames } from './topic-figures.ts'
export { topicPlaces } from './topic-places.ts'
export { topicsNamed } from './topics-named.ts'
export { type WordOfReviews, type WordsOfReviews, wordsOfReviews } from './words-of-reviews.ts'

export const topicsModule: Module = {
  name: 'topics',
  migrations: [topics, shopperNames],
  consumers: [followReviews],
  jobs: [doing(readForTopic, (edge, payload) => edge.inTransaction((tx) => readEarlierReviews(tx, payload)))],
  recurring: [
    {
      name: 'topics.notice-changes',
      everySeconds: 6 * 3_600,
      run: async (edge) => {
        await edge.inTransaction(noticeChanges)
      },
    },
  ],
}
