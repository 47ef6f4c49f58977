import { Button, Group, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import type { Channel } from './draft.ts'
import { fillingWords as said, labelOf, readyWord } from './filling-words.ts'
import { liquidOf } from './liquid-words.ts'
import { useWordTools } from './word-tools.tsx'

type Name = Schemas['TemplateName']

/** Puts a name in where was written last: her first name, what lies in her cart. */
export function InsertMenu({ channel, locale }: { channel: Channel; locale: string }) {
  const [isOpen, setOpen] = useState(false)
  const { last, isReady } = useWordTools()
  const put = (liquid: string) => {
    const into = last()
    setOpen(false)
    into?.field.insert(liquid, into.at)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} width={320} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBraces size={15} aria-hidden />}
          disabled={!isReady}
          title={isReady ? undefined : said.noField}
          onClick={() => setOpen(!isOpen)}
        >
          {said.insert}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={said.insert}>
        {isOpen && <Names channel={channel} locale={locale} put={put} />}
      </Popover.Dropdown>
    </Popover>
  )
}

interface NamesProps {
  channel: Channel
  locale: string
  put: (liquid: string) => void
}

function Names({ channel, locale, put }: NamesProps) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Name>()
  const names = useQuery({
    queryKey: ['template-names', channel],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates/names', { params: { query: { channel } } })),
    staleTime: Infinity,
  })
  if (chosen) return <Details name={chosen} locale={locale} put={put} />
  const take = (name: Name) => (name.isAlwaysThere ? put(liquidOf({ name: name.name, otherwise: undefined })) : setChosen(name))
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus
        size="xs"
        aria-label={said.find}
        placeholder={said.find}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <Asked query={names} rows={4}>
        {({ items }) => (
          <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0 }}>
            {items.filter((name) => fits(name, search)).map((name) => (
              <UnstyledButton key={name.name} className="name-choice" onClick={() => take(name)}>
                <Text size="sm" fw={600} component="span">
                  {labelOf(name.name)}
                </Text>
                <Text size="xs" c="dimmed" component="span">
                  {name.about}
                  {name.example && `, ${said.example(name.example)}`}
                </Text>
              </UnstyledButton>
            ))}
          </ScrollArea.Autosize>
        )}
      </Asked>
    </Stack>
  )
}

const fits = ({ name, about }: Name, search: string): boolean =>
  `${name} ${about} ${labelOf(name)}`.toLowerCase().includes(search.trim().toLowerCase())

/** What stands there for those of whom it is not known, and which of many it is. */
function Details({ name, locale, put }: { name: Name; locale: string; put: (liquid: string) => void }) {
  const isOpen = name.name.endsWith('NAME')
  const [which, setWhich] = useState('')
  const [otherwise, setOtherwise] = useState(readyWord(name.name, locale))
  const whole = isOpen ? name.name.replace('NAME', which.trim()) : name.name
  const isWhole = !isOpen || /^[\w-]+$/.test(which.trim())
  const insert = () => put(liquidOf({ name: whole, otherwise: otherwise.trim() || undefined }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (isWhole) insert()
      }}
    >
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {name.about}
        </Text>
        {isOpen && (
          <TextInput
            data-autofocus
            label={name.name.startsWith('event') ? said.event : said.trait}
            description={said.traitHint}
            value={which}
            onChange={({ currentTarget }) => setWhich(currentTarget.value)}
          />
        )}
        <TextInput
          data-autofocus={!isOpen || undefined}
          label={said.otherwise}
          description={said.otherwiseHint}
          maxLength={60}
          value={otherwise}
          onChange={({ currentTarget }) => setOtherwise(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" size="xs" disabled={!isWhole}>
            {said.put}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
