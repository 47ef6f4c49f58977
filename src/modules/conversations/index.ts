import type { Module } from '../../kernel/module.ts'
import { mailShopWords } from './answers/mail-shop-words.ts'
import { mailUnseen } from './answers/mail-unseen.ts'
import { forgetUnusedPictures } from './messages/pictures.ts'
import { conversations } from './migrations/0001-conversations.ts'
import { wordsOfTheShop } from './migrations/0002-words-of-the-shop.ts'
import { foundByName } from './migrations/0003-found-by-name.ts'
import { personal } from './personal-data.ts'
import { followMessages } from './reactions.ts'
import { settleQuiet, wakeThreads } from './threads/change-thread.ts'

export { type AnswerToGive, answerThread } from './answers/answer-thread.ts'
export { beginConversation, type ConversationToBegin } from './answers/begin-conversation.ts'
export { type WayToWrite, waysToWrite } from './answers/ways-to-write.ts'
export {
  listSavedAnswers,
  mostSavedAnswers,
  removeSavedAnswer,
  saveAnswer,
  type SavedAnswer,
  savedAnswerFor,
  savedAnswerSchema,
} from './answers/saved-answers.ts'
export { writeNote } from './answers/write-note.ts'
export { answered, closed, delivered, handedOver, said } from './events.ts'
export { greet, greetingOf, type WhoComes } from './helper/greet.ts'
export {
  type Greeting,
  type GreetingAbout,
  greetingFor,
  type GreetingReason,
  greetingReasons,
} from './helper/greeting.ts'
export { handOver, staffTimesNow } from './helper/hand-over.ts'
export { type HelpWanted, helpInChat } from './helper/help-in-chat.ts'
export { type Asks, asks, type Understood, understand } from './helper/understand.ts'
export { type Card, cardSchema, type CardWish, cardWishSchema } from './messages/card.ts'
export { listMessages, type MessagesAsked } from './messages/list-messages.ts'
export {
  deliveries,
  type Delivery,
  longestText,
  type Message,
  mostCards,
  mostPictures,
  type Offer,
  type Source,
  type Speaker,
  speakers,
} from './messages/message.ts'
export { keepChatPicture, pictureOfThread } from './messages/pictures.ts'
export { mostInTenMinutes, type Said, sayInChat, type WordsToSay } from './messages/say-in-chat.ts'
export { sayAsShop, type ShopWords } from './messages/say-as-shop.ts'
export { seeMessages } from './messages/see-messages.ts'
export {
  CardUnknown,
  ChatOff,
  HolderUnknown,
  NothingSaid,
  NoWayToAnswer,
  NotReachedSo,
  PictureUnknown as ChatPictureUnknown,
  SavedAnswerTitleTaken,
  SavedAnswerUnknown,
  SheSaidStop,
  SnoozeInvalid,
  SubjectMissing,
  TextTooLong,
  TooLongThere,
  ThreadMovedOn,
  ThreadUnknown,
  TooManyChatPictures,
  TooManyMessages,
  TooManySavedAnswers,
  WindowClosed,
} from './refusals.ts'
export { closeThread, giveThread, markRead, reopenThread, snoozeThread } from './threads/change-thread.ts'
export { type ChannelFigures, conversationFigures } from './threads/figures.ts'
export { type ChatVisitor, findChat, hasGuestChat, openChat } from './threads/find-chat.ts'
export { findThread, getThread, threadVersions } from './threads/find-thread.ts'
export { leaveAddress } from './threads/leave-address.ts'
export {
  countThreads,
  listThreads,
  type ThreadCounts,
  type ThreadPlace,
  type ThreadSearch,
} from './threads/list-threads.ts'
export {
  type Holder,
  holders,
  type KnownBy,
  type Thread,
  type ThreadAbout,
  threadAboutSchema,
  type ThreadChannel,
  threadChannels,
  type ThreadState,
  threadStates,
} from './threads/thread.ts'

/** @param settings where the shop stands when its settings do not say so */
export const conversationsModule = ({ baseUrl }: { baseUrl: string }): Module => ({
  name: 'conversations',
  personal,
  migrations: [conversations, wordsOfTheShop, foundByName],
  consumers: [followMessages],
  recurring: [
    { name: 'conversations.mail-unseen', everySeconds: 30, run: (edge) => mailUnseen(edge, baseUrl) },
    { name: 'conversations.mail-shop-words', everySeconds: 30, run: (edge) => mailShopWords(edge, baseUrl) },
    { name: 'conversations.wake', everySeconds: 30, run: (edge) => edge.inTransaction(wakeThreads) },
    {
      name: 'conversations.settle-quiet',
      everySeconds: 600,
      run: async (edge) => {
        while (await edge.inTransaction(settleQuiet));
      },
    },
    {
      name: 'conversations.forget-unused-pictures',
      everySeconds: 3_600,
      run: (edge) => edge.inTransaction(forgetUnusedPictures),
    },
  ],
})
