import { Button, Group, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState, type SyntheticEvent } from 'react'
import { dangol, orThrow, type BodyOf } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { messageOf } from '../../parts/states.tsx'
import { blankGraph } from './graph/graph.ts'
import { journeyWords } from './words.ts'

const said = journeyWords.create
const modalId = 'new-journey'

/** Asks what a new journey is called, then opens it. */
export const askForName = (open: (id: string) => void) =>
  modals.open({ modalId, title: said.title, children: <NewJourney open={open} /> })

function NewJourney({ open }: { open: (id: string) => void }) {
  const [name, setName] = useState('')
  const make = useDoing({
    run: () => {
      const body = { name: name.trim(), graph: blankGraph() } as unknown as BodyOf<'createJourney'>
      return orThrow(dangol.POST('/api/admin/v1/journeys', { body }))
    },
    refresh: [['journeys']],
    after: ({ id }) => {
      modals.close(modalId)
      open(id)
    },
    isQuiet: true,
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim()) make.mutate()
  }
  return (
    <form noValidate onSubmit={submit}>
      <TextInput
        data-autofocus
        label={said.label}
        description={said.hint}
        maxLength={80}
        value={name}
        error={make.error && messageOf(make.error)}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={make.isPending} disabled={!name.trim()}>
          {said.act}
        </Button>
      </Group>
    </form>
  )
}
