import { IconAlertTriangle, IconBulb } from '@tabler/icons-react'
import type { Note } from './marks.ts'

/** What the shop found about a part, right below it. */
export const BlockNotes = ({ notes }: { notes: readonly Note[] }) =>
  notes.length > 0 && (
    <ul className="mail-notes">
      {notes.map((note, at) => (
        <li key={at} data-weight={note.weight}>
          {note.weight === 'consider' ? <IconBulb size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
          <span>
            <strong>{note.title}</strong> {note.next}
          </span>
        </li>
      ))}
    </ul>
  )
