import { Alert, Button, Drawer, Group, Stack, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { SaveBar } from '../../parts/save-bar.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { useLocales } from '../../shop.ts'
import { useBlockDrag } from './block-drag.ts'
import { withIds, type BlockKind, type Draft } from './draft.ts'
import { EditorBar } from './editor-bar.tsx'
import { EditorPanel, type PanelTab } from './editor-panel.tsx'
import { editorWords as said } from './editor-words.ts'
import { MailSheet } from './mail-sheet.tsx'
import { Palette } from './palette.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { ShortFields } from './short-fields.tsx'
import { TestButton } from './test-button.tsx'
import { useEditor } from './use-editor.ts'
import { isChangedMeanwhile, useSave } from './use-save.ts'
import { WordToolsAround } from './word-tools.tsx'
import './templates.css'
import './mail-sheet.css'
import './preview.css'

/** Parts of which more is set beside them than is written in them. */
const settledBeside = new Set<BlockKind>(['picture', 'products', 'review', 'story', 'button'])

interface EditorProps {
  first: Draft
  /** What is changed; a new one when left out. */
  given?: { id: string; version: number }
  /** The page around it, told what else can be done with the draft as it stands. */
  page: (actions: ReactNode, editor: ReactNode) => ReactNode
}

/** Writes a template: its parts, its words in each language, and how it looks to anybody. */
export function Editor({ first, given, page }: EditorProps) {
  const may = useMay()
  const locales = useLocales()
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false })
  const [tab, setTab] = useState<PanelTab>('preview')
  const [drawer, setDrawer] = useState<'palette' | 'panel'>()
  const save = useSave(given, (saved) => editing.keep(saved))
  const editing = useEditor({ first, locales, refusal: save.error })
  const { draft, locale, doing, isDirty } = editing
  const isFixed = !may('messages:write')
  const open = (next: PanelTab) => {
    setTab(next)
    if (!isWide) setDrawer('panel')
  }
  const add = (kind: BlockKind, before?: number) => {
    doing.add(kind, before)
    setDrawer(undefined)
    if (settledBeside.has(kind)) open('block')
  }
  const drag = useBlockDrag<BlockKind>({
    drop: (held, before) => ('kind' in held ? add(held.kind, before) : doing.move(held.from, before)),
  })
  useLeavingGuard(isDirty)
  const panel = <EditorPanel editing={editing} tab={tab} setTab={setTab} locales={locales} isFixed={isFixed} />
  const isMail = draft.channel === 'email'
  const test = <TestButton draft={draft} locale={locale} isDirty={isDirty} person={editing.person} />
  return page(
    test,
    <WordToolsAround>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(draft)
        }}
      >
        <Stack gap="md" className="template-editor" data-unsaved={isDirty || !given || undefined}>
          {save.error && <Refused error={save.error} given={given} draft={draft} />}
          <EditorBar editing={editing} locales={locales} isFixed={isFixed} />
          <div className="editor-sides" data-short={!isMail || undefined}>
            {isMail && isWide && !isFixed && <Palette add={add} drag={drag} />}
            {isMail ? (
              <MailSheet editing={editing} drag={drag} isFixed={isFixed} openSettings={() => open('block')} />
            ) : (
              <ShortFields editing={editing} isFixed={isFixed} />
            )}
            {isWide && <div className="editor-panel">{panel}</div>}
          </div>
        </Stack>
        {!isWide && (
          <PhoneBar
            isMail={isMail && !isFixed}
            findings={editing.check.findings.length}
            add={() => setDrawer('palette')}
            open={open}
          />
        )}
        <SaveBar
          isShown={!isFixed && (isDirty || !given)}
          isSaving={save.isPending}
          discard={() => editing.history.restart(withIds(first))}
        />
      </form>
      <Sheet title={said.panel} isOpen={drawer === 'panel'} close={() => setDrawer(undefined)}>
        {panel}
      </Sheet>
      <Sheet title={said.palette} isOpen={drawer === 'palette'} close={() => setDrawer(undefined)}>
        <Palette add={add} />
      </Sheet>
      <VisuallyHidden role="status">{editing.said}</VisuallyHidden>
    </WordToolsAround>,
  )
}

const Sheet = (props: { title: string; isOpen: boolean; close: () => void; children: ReactNode }) => (
  <Drawer opened={props.isOpen} onClose={props.close} position="bottom" size="85%" title={props.title}>
    {props.children}
  </Drawer>
)

function Refused({ error, given, draft }: { error: unknown; given: EditorProps['given']; draft: Draft }) {
  const copy = useSave(undefined, () => undefined)
  if (!given || !isChangedMeanwhile(error)) return <Problem error={error} />
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
