import { topicsOfReviews } from './0021-topics.ts'
import { seatsByKey } from './0030-seats-by-key.ts'
import { questionsInOrder } from './0031-questions-in-order.ts'
import { reportsOfANetwork } from './0035-reports-of-a-network.ts'

/** The last ones, in their order. */
export const sinceTopics = [topicsOfReviews, seatsByKey, questionsInOrder, reportsOfANetwork] as const
