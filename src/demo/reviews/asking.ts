import type { Module } from '../../kernel/module.ts'
import { reviewsModule } from '../../modules/reviews/index.ts'
import type { Invited } from './write-questions.ts'

/** What was asked in the past, by order line: the token of the link in a mail that was never sent. */
export type Asked = Map<string, string>

/** So many are asked for each question, so that later ones find somebody who was not asked this month. */
const mostInvited = 2

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
        const known = invited.get(question) ?? []
        if (known.length < mostInvited) invited.set(question, [...known, token])
        return Promise.resolve(known.length < mostInvited)
      },
      tell: () => Promise.resolve(),
    },
  })
