import { Link } from '@tanstack/react-router'
import { channels } from './draft.ts'
import { MiniMail } from './mini-mail.tsx'
import { draftFrom, startsOf } from './starts.ts'
import { templateWords as said } from './words.ts'

/** Where a new template begins: a few that are written already, or nothing at all. */
export const StartChoice = () => (
  <ul className="starts" aria-label={said.chooseStart}>
    {channels.flatMap((channel) =>
      startsOf[channel].map((start) => (
        <li key={start}>
          <Link to="/templates/new" search={{ start } as never} className="start surface">
            <MiniMail draft={draftFrom(start, ['en'])} />
            <span className="start-words">
              <strong>{said.starts[start].title}</strong>
              <span>{said.starts[start].about}</span>
            </span>
          </Link>
        </li>
      )),
    )}
  </ul>
)
