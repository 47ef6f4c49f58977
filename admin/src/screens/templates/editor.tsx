import { Drawer, Stack, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { useBlockDrag } from './block-drag.ts'
import { withIds, type BlockKind, type Draft } from './draft.ts'
import { EditorBar, goToPlace } from './editor-bar.tsx'
import { EditorPanel, type PanelTab } from './editor-panel.tsx'
import { editorWords as said } from './editor-words.ts'
import { Elsewhere, KeepingLine, OthersWriting, Restored } from './keeping-line.tsx'
import { MailSheet } from './mail-sheet.tsx'
import { openEndsOf, type OpenEnd } from './open-ends.ts'
import { Palette } from './palette.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { OpenEnds, Refused } from './refused.tsx'
import { ShortFields } from './short-fields.tsx'
import { TestButton } from './test-button.tsx'
import { useEditor } from './use-editor.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import type { OpenDrafts } from './use-open-drafts.ts'
import { useSave } from './use-save.ts'
import { WordToolsAround } from './word-tools.tsx'
import './templates.css'
import './mail-sheet.css'
import './preview.css'

/** Parts of which more is set beside them than is written in them. */
const settledBeside = new Set<BlockKind>(['picture', 'products', 'review', 'story', 'button'])

interface EditorProps {
  first: Draft
  /** What is changed; a new one when left out. */
  given?: { id: string; version: number } | undefined
  /** What she had written last time and not saved, and who else writes. */
  drafts: OpenDrafts
  /** The page around it, told what else can be done with the draft as it stands. */
  page: (actions: ReactNode, editor: ReactNode) => ReactNode
}

/** Writes a template: its parts, its words in each language, and how it looks to anybody. */
export function Editor(props: EditorProps) {
  const { given, page } = props
  const desk = useDesk(props)
  const { editing, save, isFixed, isWide, openEnds } = desk
  const { draft, locale, isDirty } = editing
  return page(
    <TestButton draft={draft} locale={locale} isDirty={isDirty} person={editing.person} />,
    <WordToolsAround>
      <form noValidate onSubmit={desk.submit}>
        <Stack gap="md" className="template-editor" data-unsaved={isDirty || !given || undefined}>
          {openEnds.length > 0 && <OpenEnds ends={openEnds} goTo={desk.goToEnd} />}
          <DraftNotes desk={desk} drafts={props.drafts} />
          {save.error && (
            <Refused
              error={save.error}
              id={given?.id}
              draft={draft}
              keepMine={(on) => save.mutate({ draft, on })}
              takeTheirs={() => void desk.keeping.drop().then(() => location.reload())}
            />
          )}
          <EditorBar editing={editing} locales={desk.locales} isFixed={isFixed} />
          <Sides {...desk} given={given} />
        </Stack>
        {!isWide && (
          <PhoneBar
            isMail={draft.channel === 'email' && !isFixed}
            findings={editing.check.findings.length}
            add={() => desk.setDrawer('palette')}
            open={desk.open}
          />
        )}
        <SaveBar isShown={!isFixed && (isDirty || !given)} isSaving={save.isPending} discard={desk.discard}>
          <KeepingLine state={desk.keeping.state} savedAt={desk.keeping.savedAt} />
        </SaveBar>
      </form>
      <Sheet title={said.panel} isOpen={desk.drawer === 'panel'} close={() => desk.setDrawer(undefined)}>
        <Panel {...desk} given={given} />
      </Sheet>
      <Sheet title={said.palette} isOpen={desk.drawer === 'palette'} close={() => desk.setDrawer(undefined)}>
        <Palette add={desk.add} />
      </Sheet>
      <VisuallyHidden role="status">{editing.said}</VisuallyHidden>
    </WordToolsAround>,
  )
}

/** What is open beside the draft, and what can be done from everywhere. */
function useDesk({ first, given, drafts: { mine } }: EditorProps) {
  const may = useMay()
  const locales = useLocales()
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const [tab, setTab] = useState<PanelTab>('preview')
  const [drawer, setDrawer] = useState<'palette' | 'panel'>()
  const [isTried, setTried] = useState(false)
  const save = useSave(given, (saved) => {
    editing.keep(saved)
    void keeping.drop(true)
    setTried(false)
  })
  const editing = useEditor({ first, restored: mine?.content, locales, refusal: save.error })
  const { draft, isDirty } = editing
  const about = { draft, isDirty: isDirty && may('messages:write'), on: given?.version }
  const keeping = useKeptDraft({
    ...about,
    place: given?.id ?? 'new',
    revision: mine?.revision ?? 0,
    savedAt: mine?.savedAt,
  })
  useLeavingGuard(isDirty && keeping.state !== 'kept')
  const discard = () => {
    editing.history.restart(withIds(first))
    void keeping.drop()
  }
  const open = (next: PanelTab) => {
    setTab(next)
    if (!isWide) setDrawer('panel')
  }
  const add = (kind: BlockKind, before?: number) => {
    editing.doing.add(kind, before)
    setDrawer(undefined)
    if (settledBeside.has(kind)) open('block')
  }
  const goToEnd = ({ locale, place }: OpenEnd) => {
    if (place === 'name') return open('about')
    if (locale && locale !== editing.locale) editing.show(locale)
    if (place.startsWith('blocks.')) editing.choose(place)
    goToPlace(place)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (openEndsOf(editing.draft).length === 0) save.mutate({ draft: editing.draft })
  }
  const isFixed = !may('messages:write')
  const openEnds = isTried ? openEndsOf(editing.draft) : []
  return {
    ...{ keeping, discard },
    ...{ editing, save, locales, isWide, isFixed, tab, setTab, drawer, setDrawer },
    open,
    add,
    goToEnd,
    submit,
    openEnds,
  }
}

type DeskProps = ReturnType<typeof useDesk> & Pick<EditorProps, 'given'>

/** What has to be said of drafts: restored, gone on with elsewhere, written by others as well. */
function DraftNotes({ desk, drafts }: { desk: ReturnType<typeof useDesk>; drafts: OpenDrafts }) {
  const [isSeen, setSeen] = useState(false)
  const { mine, others } = drafts
  const { keeping, discard, editing } = desk
  const leave = () => {
    discard()
    setSeen(true)
  }
  return (
    <>
      {mine && !isSeen && editing.isDirty && (
        <Restored savedAt={mine.savedAt} discard={leave} close={() => setSeen(true)} />
      )}
      {keeping.state === 'elsewhere' && <Elsewhere keepThis={() => void keeping.drop()} />}
      <OthersWriting others={others} />
    </>
  )
}

const Panel = ({ editing, tab, setTab, isFixed, given }: DeskProps) => (
  <EditorPanel editing={editing} tab={tab} setTab={setTab} isFixed={isFixed} templateId={given?.id} />
)

/** The palette, the message, and what stands beside it. */
function Sides(props: DeskProps) {
  const { editing, isFixed, isWide, add, open } = props
  const isMail = editing.draft.channel === 'email'
  const drag = useBlockDrag<BlockKind>({
    drop: (held, before) => ('kind' in held ? add(held.kind, before) : editing.doing.move(held.from, before)),
  })
  return (
    <div className="editor-sides" data-short={!isMail || undefined}>
      {isMail && isWide && !isFixed && <Palette add={add} drag={drag} />}
      {isMail ? (
        <MailSheet editing={editing} drag={drag} isFixed={isFixed} openSettings={() => open('block')} />
      ) : (
        <ShortFields editing={editing} isFixed={isFixed} />
      )}
      {isWide && (
        <div className="editor-panel">
          <Panel {...props} />
        </div>
      )}
    </div>
  )
}

const Sheet = (props: { title: string; isOpen: boolean; close: () => void; children: ReactNode }) => (
  <Drawer opened={props.isOpen} onClose={props.close} position="bottom" size="85%" title={props.title}>
    {props.children}
  </Drawer>
)
