import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Below } from '../../parts/below.tsx'
import { Moment } from '../../parts/moments.tsx'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/search.ts'
import { Loading } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { SentBack } from '../approvals/sent-back.tsx'
import { Editor } from './editor.tsx'
import { draftFrom, type Start } from './starts.ts'
import { StartChoice } from './start-choice.tsx'
import { TemplateActions } from './template-actions.tsx'
import { useOpenDrafts, type OpenDrafts } from './use-open-drafts.ts'
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

const none: OpenDrafts = { mine: undefined, others: [] }

function New() {
  const { search } = useFilters<'start'>()
  const locales = useKnownLocales()
  const start = search.start as Start | undefined
  const drafts = useOpenDrafts('new')
  if (!start || !(start in said.starts)) {
    return (
      <Page title={said.create} about={said.chooseStartAbout}>
        <StartChoice />
      </Page>
    )
  }
  if (!locales || drafts.isPending) return <Loading rows={12} />
  const first = draftFrom(start, locales)
  const { mine, others } = drafts.data ?? none
  return (
    <Editor
      key={start}
      first={first}
      drafts={{ mine: mine?.content.channel === first.channel ? mine : undefined, others }}
      page={(actions, editor) => (
        <Page title={said.create} about={said.starts[start].about} actions={actions}>
          {editor}
        </Page>
      )}
    />
  )
}

/** NOTE: a draft begins in all languages of the shop, so that it waits until they are known. */
function useKnownLocales(): readonly string[] | undefined {
  const may = useMay()
  const locales = useLocales()
  const { isPending } = useQuery({
    queryKey: ['settings'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings')),
    enabled: may('settings:read'),
  })
  return isPending && may('settings:read') ? undefined : locales
}

function Opened({ id }: { id: string }) {
  const { search } = useFilters<'part'>()
  const template = useQuery({
    queryKey: ['template', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  })
  const drafts = useOpenDrafts(id)
  return (
    <Asked query={{ ...template, data: drafts.isPending ? undefined : template.data }} rows={12}>
      {(found) =>
        search.part === 'versions' ? (
          <Framed template={found}>
            <Versions template={found} />
          </Framed>
        ) : (
          <Editor
            first={found.content}
            given={{ id, version: drafts.data?.mine?.on ?? found.version }}
            drafts={drafts.data ?? none}
            page={(actions, editor) => (
              <Framed template={found} actions={actions}>
                {editor}
              </Framed>
            )}
          />
        )
      }
    </Asked>
  )
}

interface FramedProps {
  template: Schemas['Template']
  actions?: ReactNode
  children: ReactNode
}

/** The page of a template, whatever of it is open. */
function Framed({ template, actions, children }: FramedProps) {
  const may = useMay()
  const { search, set } = useFilters<'part'>()
  const isOpen = search.part === 'versions'
  return (
    <Page
      title={template.content.name}
      about={<About template={template} />}
      actions={
        <>
          {actions}
          <Button variant="default" onClick={() => set('part', isOpen ? null : 'versions')}>
            {isOpen ? said.tabs.write : said.versions}
          </Button>
          <TemplateActions template={template} />
        </>
      }
    >
      {template.archivedAt && (
        <Alert variant="outline" color="gray">
          {said.isArchived}
        </Alert>
      )}
      {!may('messages:write') && (
        <Alert variant="outline" color="gray">
          {said.readOnly}
        </Alert>
      )}
      <SentBack templateId={template.id} version={template.version} />
      {children}
    </Page>
  )
}

const About = ({ template: { content, version, changedAt, changedByName } }: { template: Schemas['Template'] }) => (
  <span>
    {said.channels[content.channel]} · {said.version(version)} · <Moment at={changedAt} isRelative />
    {changedByName && ` ${said.by(changedByName)}`}
  </span>
)
