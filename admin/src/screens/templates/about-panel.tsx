import { Select, Stack, TextInput } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { Choice } from './block-fields.tsx'
import type { Draft } from './draft.ts'
import { editorWords as said } from './editor-words.ts'

interface AboutProps {
  draft: Draft
  change: (draft: Draft, about?: string) => void
  errors: Readonly<Record<string, string>>
}

type Sender = NonNullable<Draft['sender']>

const listed = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

/** What the template is for, how it sounds, and who signs. */
export const AboutPanel = ({ draft, change, errors }: AboutProps) => (
  <Stack gap="sm">
    <TextInput
      label={said.name}
      description={said.nameHint}
      required
      maxLength={120}
      value={draft.name}
      error={errors['name']}
      onChange={({ currentTarget }) => change({ ...draft, name: currentTarget.value }, 'name')}
    />
    <Select
      label={said.purpose}
      description={said.purposeHint}
      allowDeselect={false}
      data={listed(said.purposes)}
      value={draft.purpose}
      onChange={(purpose) => purpose && change({ ...draft, purpose: purpose as Draft['purpose'] })}
    />
    <TellsField draft={draft} change={change} />
    <Choice
      label={said.tone}
      value={draft.tone}
      choices={said.tones}
      onChange={(tone) => change({ ...draft, tone })}
    />
    {draft.channel === 'email' && <SenderFields draft={draft} change={change} errors={errors} />}
  </Stack>
)

function TellsField({ draft, change }: Omit<AboutProps, 'errors'>) {
  const set = (tells: string | null) => {
    const bare = { ...draft }
    delete bare.tells
    change(tells ? { ...bare, tells: tells as Schemas['Template']['tells'] } : bare)
  }
  return (
    <Select
      label={said.tells}
      description={said.tellsHint}
      placeholder={said.tellsAuto}
      clearable
      data={listed(said.kinds)}
      value={draft.tells ?? null}
      onChange={set}
    />
  )
}

function SenderFields({ draft, change, errors }: AboutProps) {
  const sender = draft.sender ?? { name: '', replyTo: '' }
  const set = (next: Sender, about: string) => {
    const bare = { ...draft }
    delete bare.sender
    change(next.name || next.replyTo ? { ...bare, sender: next } : bare, about)
  }
  return (
    <>
      <TextInput
        label={said.senderName}
        description={said.senderHint}
        maxLength={80}
        value={sender.name}
        error={errors['sender.name']}
        onChange={({ currentTarget }) => set({ ...sender, name: currentTarget.value }, 'sender name')}
      />
      {draft.sender && (
        <TextInput
          type="email"
          label={said.senderReply}
          value={sender.replyTo}
          error={errors['sender.replyTo']}
          onChange={({ currentTarget }) => set({ ...sender, replyTo: currentTarget.value }, 'sender address')}
        />
      )}
    </>
  )
}
