import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { dangol, orThrow } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { Composer } from './composer.tsx'
import { Messages } from './messages.tsx'
import { PersonPane } from './person-pane.tsx'
import { ThreadHead } from './thread-head.tsx'
import { type Detail, useConversation } from './use-conversations.ts'

const said = words.inbox

/** The conversation that is open. */
export function Thread() {
  const { id = '' } = useParams({ strict: false })
  return <One key={id} id={id} />
}

function One({ id }: { id: string }) {
  const conversation = useConversation(id)
  return (
    <Asked query={conversation} rows={8}>
      {(detail) => <Opened detail={detail} />}
    </Asked>
  )
}

function Opened({ detail }: { detail: Detail }) {
  const [isWho, who] = useDisclosure()
  useReading(detail)
  return (
    <>
      <section className="inbox-thread" aria-label={said.thread}>
        <ThreadHead detail={detail} showWho={who.open} />
        <Messages detail={detail} />
        <Composer detail={detail} />
      </section>
      <section className="inbox-person" aria-label={said.acts.who}>
        <PersonPane detail={detail} />
      </section>
      <Drawer opened={isWho} onClose={who.close} position="right" size={360} title={said.acts.who}>
        <PersonPane detail={detail} />
      </Drawer>
    </>
  )
}

/** What is looked at is read, as soon as it is really seen. */
function useReading({ id, unread }: Detail): void {
  const may = useMay()('conversations:write')
  useEffect(() => {
    if (!may || unread === 0) return
    const read = () => {
      if (document.visibilityState !== 'visible') return
      const params = { path: { id } }
      void orThrow(dangol.PUT('/api/admin/v1/conversations/{id}/read', { params, body: { read: true } })).catch(
        // It stays unread, and is noted at the next look.
        () => undefined,
      )
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [id, unread, may])
}
