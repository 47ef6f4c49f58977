import { ActionIcon, Group } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { editorWords as said } from './editor-words.ts'
import { LanguageBar } from './language-bar.tsx'
import type { Editing } from './use-editor.ts'
import { WordBar } from './word-bar.tsx'

interface EditorBarProps {
  editing: Editing
  locales: readonly string[]
  isFixed: boolean
}

/** Stays in sight above the mail: back and forth, tools for words, languages. */
export function EditorBar({ editing, locales, isFixed }: EditorBarProps) {
  const { draft, locale, history, change, say, show, choose } = editing
  return (
    <div className="editor-bar surface">
      {!isFixed && (
        <Group gap="xs">
          <Group gap={6}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={said.undo}
              title={said.undoHint}
              disabled={!history.canUndo}
              onClick={history.undo}
            >
              <IconArrowBackUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={said.redo}
              title={said.redoHint}
              disabled={!history.canRedo}
              onClick={history.redo}
            >
              <IconArrowForwardUp size={16} />
            </ActionIcon>
          </Group>
          <WordBar channel={draft.channel} locale={locale} />
        </Group>
      )}
      <LanguageBar
        draft={draft}
        locales={[...new Set([...locales, ...Object.keys(draft.languages)])]}
        locale={locale}
        show={show}
        change={change}
        say={say}
        goTo={(place) => {
          choose(place.startsWith('blocks.') ? place : undefined)
          goToPlace(place)
        }}
        isFixed={isFixed}
      />
    </div>
  )
}

/** Brings a part of the mail, or its subject, into sight and puts the caret there. */
export function goToPlace(place: string): void {
  setTimeout(() => {
    const found = document.querySelector<HTMLElement>(`[data-place="${place.replace(/\.(left|right)\..*$/, '')}"]`)
    found?.scrollIntoView({ block: 'center' })
    found?.querySelector<HTMLElement>('[contenteditable="true"], .mail-handle')?.focus({ preventScroll: true })
  })
}
