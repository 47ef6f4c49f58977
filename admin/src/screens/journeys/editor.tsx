import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useState } from 'react'
import { queries, type Schemas } from '../../api.ts'
import { Loading, Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { EditorBar } from './editor-bar.tsx'
import { EditorContext, rulesId, type Editor as Editing } from './editor-context.ts'
import { editorWords as said } from './editor-words.ts'
import { graphOf } from './graph-of.ts'
import { useHistory, type GraphHistory } from './graph/history.ts'
import { useNumbers } from './numbers/use-numbers.ts'
import { Meanwhile } from './meanwhile.tsx'
import { StepList } from './steps/step-list.tsx'
import { StepPanel } from './steps/step-panel.tsx'
import { useDraft } from './use-draft.ts'
import { useEditing } from './use-editing.ts'
import { useJourneyNames } from './use-names.ts'
import './journeys.css'

const Canvas = lazy(() => import('./canvas/canvas.tsx').then(({ Canvas: Picture }) => ({ default: Picture })))

/** The picture of a journey, its list, and what is in each step; what is changed is kept as a draft. */
export function Editor({ journey }: { journey: Schemas['Journey'] }) {
  const may = useMay()
  // What another part has just taken in is known before this one is told of it
  const [first] = useState(() => graphOf(queries.getQueryData<Schemas['Journey']>(['journey', journey.id]) ?? journey))
  const history = useHistory(first)
  const names = useJourneyNames()
  const isReadOnly = !may('messages:write') || journey.state === 'archived'
  const [hasFigures, setFigures] = useState(false)
  const numbers = useNumbers(journey.id, hasFigures)
  const editor = useEditing({ history, names, isReadOnly, numbers })
  const isUnfinished = editor.all.some(({ isHint, isLocal }) => !isHint && isLocal)
  const draft = useDraft({ journey, graph: history.graph, isUnfinished })
  const isSmall = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false }) ?? false
  const isPhone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false }) ?? false
  const [chosen, setView] = useState<View>()
  const view = chosen ?? (isPhone ? 'list' : 'canvas')
  useUndoKeys(history)
  return (
    <EditorContext value={editor}>
      <div className="journey-editor">
        <EditorBar {...{ journey, history, view, setView, hasFigures, setFigures, draft }} problems={editor.all} />
        {draft.state === 'refused' && <Problem error={draft.error} />}
        {draft.state === 'meanwhile' && (
          <Meanwhile id={journey.id} mine={history.graph} names={names} keepMine={draft.saveOver} />
        )}
        <div className="journey-sides" data-view={view} data-open={editor.selected !== undefined}>
          <div className="journey-picture" data-view={view}>
            {view === 'list' ? (
              <StepList />
            ) : (
              <Suspense fallback={<Loading />}>
                <Canvas />
              </Suspense>
            )}
          </div>
          {isSmall ? <PanelDrawer editor={editor} /> : editor.selected !== undefined && <StepPanel />}
        </div>
      </div>
    </EditorContext>
  )
}

export type View = 'canvas' | 'list'

const PanelDrawer = ({ editor }: { editor: Editing }) => (
  <Drawer
    opened={editor.selected !== undefined}
    onClose={() => editor.select(undefined)}
    position="right"
    size="min(440px, 100%)"
    title={editor.selected === rulesId ? said.rules : said.panel}
  >
    <StepPanel />
  </Drawer>
)

/** Ctrl+Z and Ctrl+Y, wherever nobody is writing: there they belong to the field. */
function useUndoKeys({ undo, redo }: GraphHistory): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isWriting(event.target)) return
      const key = event.key.toLowerCase()
      if (key === 'z') (event.shiftKey ? redo : undo)()
      else if (key === 'y') redo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo, redo])
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type) && !target.readOnly)
