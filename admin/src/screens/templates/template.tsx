import { Alert, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { Editor } from './editor.tsx'
import { draftFrom, type Start } from './starts.ts'
import { StartChoice } from './start-choice.tsx'
import { TemplateActions } from './template-actions.tsx'
import { TestButton } from './test-button.tsx'
import { Versions } from './versions.tsx'
import { templateWords as said } from './words.ts'

/** One template, or a new one. */
export function Template() {
  const { id = '' } = useParams({ strict: false })
  return (
    <Below to="/templates" label={said.all}>
      {id === 'new' ? <New /> : <Opened key={id} id={id} />}
    </Below>
  )
}

function New() {
  const { search } = useFilters<'start'>()
  const locales = useLocales()
  const start = search.start as Start | undefined
  if (!start || !(start in said.starts)) {
    return (
      <Page title={said.create} about={said.chooseStartAbout}>
        <StartChoice />
      </Page>
    )
  }
  return (
    <Page title={said.create} about={said.starts[start].about}>
      <Editor key={`${start} ${locales.join()}`} first={draftFrom(start, locales)} />
    </Page>
  )
}

function Opened({ id }: { id: string }) {
  const { search, set } = useFilters<'part'>()
  const template = useQuery({
    queryKey: ['template', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  })
  return (
    <Asked query={template} rows={12}>
      {(found) => (
        <Page
          title={found.content.name}
          about={<About template={found} />}
          actions={
            <Group gap="sm">
              <Button variant="default" onClick={() => set('part', search.part === 'versions' ? null : 'versions')}>
                {search.part === 'versions' ? said.tabs.write : said.versions}
              </Button>
              <TemplateActions template={found} />
            </Group>
          }
        >
          {search.part === 'versions' ? <Versions template={found} /> : <Write template={found} />}
        </Page>
      )}
    </Asked>
  )
}

const About = ({ template: { content, version, changedAt, changedBy } }: { template: Schemas['Template'] }) => (
  <span>
    {said.channels[content.channel]} · {said.version(version)} · <Moment at={changedAt} isRelative />{' '}
    {changedBy && said.by(changedBy)}
  </span>
)

function Write({ template }: { template: Schemas['Template'] }) {
  const may = useMay()
  const { id, version, content, archivedAt } = template
  return (
    <>
      {archivedAt && (
        <Alert variant="outline" color="gray">
          {said.isArchived}
        </Alert>
      )}
      {!may('messages:write') && (
        <Alert variant="outline" color="gray">
          {said.readOnly}
        </Alert>
      )}
      <Editor
        first={content}
        given={{ id, version }}
        actions={(draft, locale, isDirty, person) => (
          <TestButton draft={draft} locale={locale} isDirty={isDirty} person={person} />
        )}
      />
    </>
  )
}
