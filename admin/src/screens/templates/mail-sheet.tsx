import type { useBlockDrag } from './block-drag.ts'
import { BlockNotes } from './block-notes.tsx'
import { Canvas } from './canvas.tsx'
import type { BlockKind } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import { InlineWords } from './inline-words.tsx'
import type { Editing } from './use-editor.ts'

interface MailSheetProps {
  editing: Editing
  drag: ReturnType<typeof useBlockDrag<BlockKind>>
  isFixed: boolean
  openSettings: () => void
}

/** The mail as it is written: what the mailbox shows of it, then its parts. */
export function MailSheet({ editing, drag, isFixed, openSettings }: MailSheetProps) {
  const { words, locale, marks, setMail } = editing
  return (
    <div className="mail-sheet" data-dragging={drag.held !== undefined || undefined}>
      <div className="mail-head" data-place="subject">
        <span className="mail-head-label">{said.subject}</span>
        <InlineWords
          label={said.subject}
          placeholder={said.subjectPlaceholder}
          value={words.subject}
          onChange={(subject) => setMail({ subject }, 'subject')}
          locale={locale}
          isFixed={isFixed}
          isLine
          className="mail-subject"
        />
        <BlockNotes notes={marks.notesAt('subject')} />
      </div>
      <div className="mail-head" data-place="preheader">
        <span className="mail-head-label">{said.preheader}</span>
        <InlineWords
          label={said.preheader}
          placeholder={said.preheaderPlaceholder}
          value={words.preheader}
          onChange={(preheader) => setMail({ preheader }, 'preheader')}
          locale={locale}
          isFixed={isFixed}
          isLine
          className="mail-preheader"
        />
        <BlockNotes notes={marks.notesAt('preheader')} />
      </div>
      <Canvas
        blocks={words.blocks}
        locale={locale}
        doing={editing.doing}
        drag={drag}
        chosen={editing.chosen}
        choose={editing.choose}
        openSettings={(place) => {
          editing.choose(place)
          openSettings()
        }}
        marks={marks}
        isFixed={isFixed}
      />
    </div>
  )
}
