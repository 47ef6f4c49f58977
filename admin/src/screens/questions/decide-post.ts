import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { offerUndo } from '../../parts/undo.tsx'
import { words } from '../../words.ts'

export type Waiting = Schemas['WaitingQuestionOrAnswer']
type Wish = BodyOf<'decideQuestionOrAnswer'>

const path = '/api/admin/v1/questions/posts/{id}/decision'
const refresh = [['questions']]

/** Decides on what was read, and offers to take it back: words that changed meanwhile are refused. */
export function useDecidePost(after: (id: string) => void) {
  const undo = useDoing({
    run: (id: string) => orThrow(dangol.DELETE(path, { params: { path: { id } } })),
    done: words.undo.undone,
    refresh,
  })
  return useDoing({
    run: ({ post, ...wish }: { post: Waiting } & Omit<Wish, 'waitingSince'>) =>
      orThrow(
        dangol.POST(path, {
          params: { path: { id: post.id } },
          body: { ...wish, ...(post.because === 'reported' ? {} : { waitingSince: post.waitingSince }) },
        }),
      ),
    refresh,
    after: (_answer, { post, outcome }) => {
      const said = outcome === 'publish' ? words.questions.published : words.questions.rejected
      offerUndo(said, () => undo.mutate(post.id))
      after(post.id)
    },
  })
}
