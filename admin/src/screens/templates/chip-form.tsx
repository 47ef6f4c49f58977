import { Button, Group, Stack, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState, type SyntheticEvent } from 'react'
import { fillingName, fillingWords as said } from './filling-words.ts'
import { fillingOf, liquidOf } from './liquid-words.ts'

const dialog = 'filling'

/** Asks what stands there where the name is not known; what only Liquid can say is changed as it is written. */
export const openChip = (liquid: string, put: (liquid: string | undefined) => void): void => {
  modals.open({
    modalId: dialog,
    title: fillingName(liquid),
    size: 'sm',
    children: <ChipForm liquid={liquid} put={put} />,
  })
}

interface ChipFormProps {
  liquid: string
  /** Told nothing when it is taken out. */
  put: (liquid: string | undefined) => void
}

function ChipForm({ liquid, put }: ChipFormProps) {
  const filling = fillingOf(liquid)
  const [words, setWords] = useState(filling ? (filling.otherwise ?? '') : liquid)
  const done = (next: string | undefined) => {
    modals.close(dialog)
    put(next)
  }
  const isWhole = filling !== undefined || /^\{\{[\s\S]+\}\}$|^\{%[\s\S]+%\}$/.test(words.trim())
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isWhole) done(filling ? liquidOf({ ...filling, otherwise: words.trim() || undefined }) : words.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          data-autofocus
          label={filling ? said.otherwise : said.liquid}
          description={filling ? said.otherwiseHint : undefined}
          maxLength={filling ? 60 : 500}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Group justify="space-between">
          <Button variant="default" onClick={() => done(undefined)}>
            {said.takeOut}
          </Button>
          <Button type="submit" disabled={!isWhole}>
            {said.change}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
