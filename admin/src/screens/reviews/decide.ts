import { notifications } from '@mantine/notifications'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { words } from '../../words.ts'

export type Waiting = Schemas['WaitingReview']
type Wish = BodyOf<'decideReview'>

const said = { publish: words.reviews.published, reject: words.reviews.rejected, refer: words.reviews.referred }

/** Decides on what was read: words that its author changed meanwhile are refused, so that nothing is decided unread. */
export const useDecide = (after: (id: string) => void) =>
  useDoing({
    run: ({ review, ...wish }: { review: Waiting } & Omit<Wish, 'waitingSince'>) =>
      orThrow(
        dangol.POST('/api/admin/v1/reviews/{id}/decision', {
          params: { path: { id: review.id } },
          body: {
            ...wish,
            ...(review.because === 'reported' ? {} : { waitingSince: review.waitingSince }),
          },
        }),
      ),
    refresh: [['reviews'], ['dashboard']],
    after: (_answer, { review, outcome }) => {
      notifications.show({ message: said[outcome], color: 'pine' })
      after(review.id)
    },
  })
