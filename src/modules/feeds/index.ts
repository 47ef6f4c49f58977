import type { Module } from '../../kernel/module.ts'
import { feeds } from './migrations/0001-feeds.ts'
import { followReviews } from './note-news.ts'

export { closeFeed, renewFeedKey, setTellsOrders } from './change-feed.ts'
export { type Feed, type FeedName, feedNames, type LeftOut, type LeftOutReason, leftOutReasons } from './feed.ts'
export { feedNews, getFeed, listFeeds, openFeed } from './find-feed.ts'
export { type FeedProblem, listFeedProblems } from './list-problems.ts'
export { noteAsked } from './note-fetch.ts'
export { FeedUnknown } from './refusals.ts'
export { mediaTypeOf, writeFeed } from './write-feed.ts'

export const feedsModule: Module = { name: 'feeds', migrations: [feeds], consumers: [followReviews] }
