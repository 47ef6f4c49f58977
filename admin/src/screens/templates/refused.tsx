import { Alert, Anchor, Button, Group, List } from '@mantine/core'
import { Problem } from '../../parts/states.tsx'
import { languageName } from '../../parts/translations.tsx'
import type { Draft } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import type { OpenEnd } from './open-ends.ts'
import { isChangedMeanwhile, useSave } from './use-save.ts'

interface RefusedProps {
  error: unknown
  /** Whether it was kept before, so that somebody else may have changed it. */
  isKnown: boolean
  draft: Draft
}

/** Why the draft was not kept; where somebody else was faster, the ways on. */
export function Refused({ error, isKnown, draft }: RefusedProps) {
  const copy = useSave(undefined, () => undefined)
  if (!isKnown || !isChangedMeanwhile(error)) return <Problem error={error} />
  return (
    <Alert color="yellow" variant="outline" title={said.meanwhile} role="alert" className="loud">
      {said.meanwhileNext}
      <Group mt="sm" gap="xs">
        <Button size="xs" loading={copy.isPending} onClick={() => copy.mutate(draft)}>
          {said.asCopy}
        </Button>
        <Button size="xs" variant="default" onClick={() => location.reload()}>
          {said.look}
        </Button>
      </Group>
    </Alert>
  )
}

/** What has to be finished first, each with the way there. */
export const OpenEnds = ({ ends, goTo }: { ends: readonly OpenEnd[]; goTo: (end: OpenEnd) => void }) => (
  <Alert color="yellow" variant="outline" title={said.openTitle} role="alert" className="loud">
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
