import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { TabbedPage } from '../../parts/tabbed-page.tsx'
import { Editor } from './editor.tsx'
import { JourneyFile } from './file/journey-file.tsx'
import { JourneyActions } from './journey-actions.tsx'
import { JourneyState } from './journey-state.tsx'
import { Figures } from './numbers/figures.tsx'
import { ExplainPerson } from './people/explain-person.tsx'
import { MigrationProgress } from './publish/migration-progress.tsx'
import { People } from './people/people.tsx'
import { PlayForward } from './play/play-forward.tsx'
import { Versions } from './versions.tsx'
import { journeyWords } from './words.ts'

const said = journeyWords

/** One journey: its picture, its figures, its people, and what it would do. */
export function Journey() {
  const { id = '' } = useParams({ strict: false })
  return (
    <Below to="/journeys" label={said.all}>
      <Opened key={id} id={id} />
    </Below>
  )
}

function Opened({ id }: { id: string }) {
  const journey = useQuery({
    queryKey: ['journey', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/journeys/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  return (
    <Asked query={journey} rows={8}>
      {(found) => (
        <TabbedPage
          title={found.name}
          about={
            <Text component="span" size="sm">
              <JourneyState journey={found} /> {found.waiting > 0 && said.people(found.waiting)}{' '}
              {found.waiting > 0 && said.inItNow}
            </Text>
          }
          actions={<JourneyActions journey={found} />}
          above={<MigrationProgress journey={found} />}
          tabs={[
            { part: 'editor', title: said.tabs.editor, content: <Editor key={found.id} journey={found} /> },
            { part: 'numbers', title: said.tabs.numbers, content: <Figures journey={found} /> },
            { part: 'people', title: said.tabs.people, content: <People journey={found} /> },
            { part: 'play', title: said.tabs.play, content: <PlayForward journey={found} /> },
            { part: 'explain', title: said.tabs.explain, content: <ExplainPerson journey={found} /> },
            { part: 'file', title: said.tabs.file, content: <JourneyFile journey={found} /> },
            { part: 'versions', title: said.tabs.versions, content: <Versions journey={found} /> },
          ]}
        />
      )}
    </Asked>
  )
}
