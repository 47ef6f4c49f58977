import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core'
import { IconBold, IconItalic, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { Channel } from './draft.ts'
import { editorWords as said } from './editor-words.ts'
import { InsertMenu } from './insert-menu.tsx'
import { useWordTools } from './word-tools.tsx'

/** What can be done with words: names, bold, italic, links. Works on what was written in last. */
export function WordBar({ channel, locale }: { channel: Channel; locale: string }) {
  const { last, isRich } = useWordTools()
  const mark = (how: 'bold' | 'italic') => last()?.field.mark(how)
  return (
    <Group gap={6} role="group" aria-label={said.tools}>
      <InsertMenu channel={channel} locale={locale} />
      {channel === 'email' && (
        <>
          <Mark label={said.bold} isOff={!isRich} act={() => mark('bold')} icon={IconBold} />
          <Mark label={said.italic} isOff={!isRich} act={() => mark('italic')} icon={IconItalic} />
          <LinkMenu isOff={!isRich} />
        </>
      )}
    </Group>
  )
}

const Mark = (props: { label: string; isOff: boolean; act: () => void; icon: typeof IconBold }) => (
  <ActionIcon
    variant="default"
    size={30}
    aria-label={props.label}
    title={props.label}
    disabled={props.isOff}
    // The press must not take the focus from the words, nor what is chosen in them
    onPointerDown={(event) => event.preventDefault()}
    onMouseDown={(event) => event.preventDefault()}
    onClick={props.act}
  >
    <props.icon size={16} />
  </ActionIcon>
)

function LinkMenu({ isOff }: { isOff: boolean }) {
  const { last } = useWordTools()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [address, setAddress] = useState('/')
  const open = () => {
    setWords(last()?.at?.toString() ?? getSelection()?.toString() ?? '')
    setOpen(!isOpen)
  }
  const isWhole = words.trim() !== '' && /^(\/(?!\/)|https?:\/\/|mailto:|tel:|\{\{)\S*/.test(address.trim())
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={30} aria-label={said.link} title={said.link} disabled={isOff} onClick={open}>
          <IconLink size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={said.link}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            const into = last()
            setOpen(false)
            into?.field.link(address.trim(), words.trim(), into.at)
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={said.linkWords}
              value={words}
              onChange={({ currentTarget }) => setWords(currentTarget.value)}
            />
            <TextInput
              data-autofocus
              label={said.linkAddress}
              description={said.linkHint}
              value={address}
              onChange={({ currentTarget }) => setAddress(currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" size="xs" disabled={!isWhole}>
                {said.linkPut}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
