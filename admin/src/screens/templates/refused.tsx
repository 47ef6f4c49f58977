import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { showAgo } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Problem } from '../../parts/states.tsx'
import { languageName } from '../../parts/translations.tsx'
import { Changes } from './changes.tsx'
import { draftWords as drafts } from './draft-words.ts'
import type { Draft } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import type { OpenEnd } from './open-ends.ts'
import { isChangedMeanwhile, useSave } from './use-save.ts'

interface RefusedProps {
  error: unknown
  /** Of the template that is changed, so that somebody else may have changed it; a new one has none. */
  id: string | undefined
  draft: Draft
  /** Saves over the version that she has seen now. */
  keepMine: (seen: number) => void
  takeTheirs: () => void
}

/** Why the draft was not saved; where somebody else was faster, both versions and the ways on. */
export function Refused({ error, id, draft, keepMine, takeTheirs }: RefusedProps) {
  if (id === undefined || !isChangedMeanwhile(error)) return <Problem error={error} />
  return <Meanwhile {...{ id, draft, keepMine, takeTheirs }} />
}

function Meanwhile({ id, draft, keepMine, takeTheirs }: Omit<RefusedProps, 'error'> & { id: string }) {
  const copy = useSave(undefined, () => undefined)
  const theirs = useQuery({
    queryKey: ['template', id, 'theirs'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Alert color="yellow" variant="outline" title={said.meanwhile} role="alert">
      <Asked query={theirs} rows={3}>
        {(found) => (
          <Stack gap="sm">
            <Text size="sm">
              {drafts.theirs(found.changedByName)}, {showAgo(found.changedAt)}. {drafts.both}
            </Text>
            <Changes before={found.content} after={draft} />
            <Group gap="xs">
              <Button size="xs" onClick={() => keepMine(found.version)}>
                {drafts.keepMine}
              </Button>
              <Button size="xs" variant="default" onClick={takeTheirs}>
                {drafts.takeTheirs}
              </Button>
              <Button size="xs" variant="default" loading={copy.isPending} onClick={() => copy.mutate({ draft })}>
                {drafts.asCopy}
              </Button>
            </Group>
          </Stack>
        )}
      </Asked>
    </Alert>
  )
}

/** What has to be finished first, each with the way there. */
export const OpenEnds = ({ ends, goTo }: { ends: readonly OpenEnd[]; goTo: (end: OpenEnd) => void }) => (
  <Alert color="yellow" variant="outline" title={said.openTitle} role="alert">
    <List size="sm">
      {ends.map((end) => (
        <List.Item key={`${end.locale} ${end.place}`}>
          <Anchor component="button" type="button" size="sm" onClick={() => goTo(end)}>
            {end.words}
            {end.locale && ` · ${languageName(end.locale)}`}
          </Anchor>
        </List.Item>
      ))}
    </List>
  </Alert>
)
