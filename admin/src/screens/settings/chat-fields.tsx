import { Checkbox, Input, NumberInput, Stack, TagsInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Part } from '../../parts/page.tsx'
import { Translations } from '../../parts/translations.tsx'
import { ChatHours } from './chat-hours.tsx'
import { chatSettingWords as said } from './chat-words.ts'
import type { SettingsFields } from './settings-form.tsx'

/** The shop's own chat: whether there is one, who answers first, when people do, and what is said meanwhile. */
export function ChatFields({ form }: { form: SettingsFields }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The settings come after the page, so that the browser finds nothing to go to.
    if (location.hash === '#chat') here.current?.scrollIntoView()
  }, [])
  return (
    <div id="chat" ref={here} style={{ scrollMarginTop: 72 }}>
      <Part title={said.title} about={said.about}>
        <Stack>
          <Checkbox
            label={said.on}
            description={said.onHint}
            {...form.getInputProps('chat.on', { type: 'checkbox' })}
          />
          {form.values.chat.on && <WhenOn form={form} />}
        </Stack>
      </Part>
    </div>
  )
}

function WhenOn({ form }: { form: SettingsFields }) {
  const { locales } = form.values
  return (
    <>
      <Checkbox
        label={said.helper}
        description={said.helperHint}
        {...form.getInputProps('chat.helper', { type: 'checkbox' })}
      />
      <ChatHours form={form} />
      <Input.Wrapper description={said.welcomeHint}>
        <Translations form={form} path="chat.welcome" label={said.welcome} locales={locales} maxLength={300} />
      </Input.Wrapper>
      <Input.Wrapper description={said.awayHint}>
        <Translations form={form} path="chat.away" label={said.away} locales={locales} maxLength={300} />
      </Input.Wrapper>
      <NumberInput
        label={said.mailAfter}
        description={said.mailAfterHint}
        min={1}
        max={1_440}
        allowDecimal={false}
        maw={480}
        {...form.getInputProps('chat.mailAfterMinutes')}
      />
      <TagsInput
        label={said.listensFor}
        description={said.listensForHint}
        maxTags={100}
        maxLength={40}
        acceptValueOnBlur
        {...form.getInputProps('chat.listensFor')}
      />
    </>
  )
}
