import type { Module } from '../../kernel/module.ts'
import { reviewsModule } from '../../modules/reviews/index.ts'
import type { Invited } from './write-questions.ts'

/** What was asked in the past, by order line: the token of the link in a mail that was never sent. */
export type Asked = Map<string, string>

/** The module as it asked in the past: nobody hears of it, and the links are kept for those who follow them. */
export const quietReviews = (asked: Asked, invited: Invited): Module =>
  reviewsModule({
    askers: [
      {
        channel: 'email',
        ask: (_tx, { lines }) => {
          for (const { lineId, token } of lines) asked.set(lineId, token)
          return Promise.resolve(true)
        },
      },
    ],
    mailer: {
      invite: (_tx, { question, token }) => {
        invited.set(question, [...(invited.get(question) ?? []), token])
        return Promise.resolve(true)
      },
      tell: () => Promise.resolve(),
    },
  })
