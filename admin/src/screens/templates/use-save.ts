import { useNavigate } from '@tanstack/react-router'
import { dangol, orThrow, ProblemError, queries } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { toKeep, withIds, type Draft } from './draft.ts'
import { editorWords as said } from './editor-words.ts'

interface ToSave {
  draft: Draft
  /** The version that she has seen, where that is a later one than she began with. */
  on?: number
}

/** Keeps a draft as a new template, or as the next version of the one given. */
export function useSave(given: { id: string; version: number } | undefined, settle: (saved: Draft) => void) {
  const navigate = useNavigate()
  return useDoing({
    run: ({ draft, on }: ToSave) => {
      const content = toKeep(draft)
      return given
        ? orThrow(
            dangol.PUT('/api/admin/v1/templates/{id}', {
              params: { path: { id: given.id } },
              body: { content, on: on ?? given.version },
            }),
          )
        : orThrow(dangol.POST('/api/admin/v1/templates', { body: content }))
    },
    done: said.savedNow,
    refresh: [['templates'], ['template-versions']],
    after: (saved, { draft }) => {
      settle(withIds(draft))
      queries.setQueryData(['template', saved.id], saved)
      if (!given) void navigate({ to: `/templates/${saved.id}`, ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}

export const isChangedMeanwhile = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem?.code === 'templates/changed-meanwhile'
