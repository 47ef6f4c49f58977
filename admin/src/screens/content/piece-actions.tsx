import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Part } from '../../parts/page.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { contentWords as said } from './words.ts'

type Detail = Schemas['ContentPieceDetail']
const at = (id: string) => ({ params: { path: { id } } })
const refresh = [['content']] as const

/** What can be done with a piece in the state that it is in. */
export function PieceActions({ piece: { id, state } }: { piece: Detail }) {
  return (
    <Part>
      <Group align="flex-end">
        {(state === 'draft' || state === 'scheduled') && <Scheduling id={id} />}
        {state === 'due' && <Posting id={id} />}
        {(state === 'scheduled' || state === 'due' || state === 'discarded') && <Back id={id} />}
        {state !== 'discarded' && <Throwing id={id} />}
      </Group>
    </Part>
  )
}

/** An instant as a field of the browser writes it, on the clock where staff are. */
const local = (instant: Date): string =>
  new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

function Scheduling({ id }: { id: string }) {
  const [when, setWhen] = useState(() => local(new Date(Date.now() + 86_400_000)))
  const schedule = useDoing({
    run: (instant: Date) =>
      orThrow(
        dangol.POST('/api/admin/v1/content-pieces/{id}/schedule', { ...at(id), body: { at: instant.toISOString() } }),
      ),
    refresh,
    after: (_found, instant) =>
      offerUndo(instant.getTime() > Date.now() ? said.scheduled : said.nowDone, () => back.mutate('draft')),
  })
  const back = useMove(id)
  return (
    <>
      <TextInput
        type="datetime-local"
        label={said.at}
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
      />
      <Button disabled={when === ''} loading={schedule.isPending} onClick={() => schedule.mutate(new Date(when))}>
        {said.schedule}
      </Button>
      <Button variant="default" loading={schedule.isPending} onClick={() => schedule.mutate(new Date())}>
        {said.now}
      </Button>
    </>
  )
}

function Posting({ id }: { id: string }) {
  const [url, setUrl] = useState('')
  const note = useDoing({
    run: () =>
      orThrow(dangol.POST('/api/admin/v1/content-pieces/{id}/posted', { ...at(id), body: url === '' ? {} : { url } })),
    done: said.postedDone,
    refresh,
  })
  return (
    <>
      <TextInput
        type="url"
        label={said.url}
        description={said.urlHint}
        placeholder="https://"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button loading={note.isPending} onClick={() => note.mutate()}>
        {said.posted}
      </Button>
    </>
  )
}

const useMove = (id: string, done?: string, after?: () => void) =>
  useDoing({
    run: (to: 'draft' | 'discarded') =>
      orThrow(dangol.POST('/api/admin/v1/content-pieces/{id}/move', { ...at(id), body: { to } })),
    refresh,
    ...(done && { done }),
    ...(after && { after }),
  })

function Back({ id }: { id: string }) {
  const move = useMove(id, said.backDone)
  return (
    <Button variant="default" loading={move.isPending} onClick={() => move.mutate('draft')}>
      {said.back}
    </Button>
  )
}

function Throwing({ id }: { id: string }) {
  const undo = useMove(id, said.backDone)
  const move = useMove(id, undefined, () => offerUndo(said.thrown, () => undo.mutate('draft')))
  return (
    <Button variant="default" loading={move.isPending} onClick={() => move.mutate('discarded')}>
      {said.throw}
    </Button>
  )
}
