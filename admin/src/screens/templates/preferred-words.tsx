import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { Part } from '../../parts/page.tsx'
import type { VoiceForm } from './voice.tsx'
import { voiceWords as said } from './voice-words.ts'

const mostPairs = 200

/** What the shop says instead of other words. */
export function PreferredWords({ form }: { form: VoiceForm }) {
  const pairs = form.values.preferred
  return (
    <Part
      title={said.preferred}
      about={said.preferredAbout}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={pairs.length >= mostPairs}
          onClick={() => form.insertListItem('preferred', { say: '', instead: '' })}
        >
          {said.addPair}
        </Button>
      }
    >
      <Stack gap="xs">
        {pairs.length === 0 && (
          <Text size="sm" c="dimmed">
            {said.nothingPreferred}
          </Text>
        )}
        {pairs.map(({ say }, at) => (
          <Group key={at} align="flex-end" gap="xs" wrap="nowrap">
            <TextInput
              label={said.say}
              maxLength={60}
              flex={1}
              miw={0}
              {...form.getInputProps(`preferred.${at}.say`)}
            />
            <TextInput
              label={said.instead}
              maxLength={60}
              flex={1}
              miw={0}
              {...form.getInputProps(`preferred.${at}.instead`)}
            />
            <ActionIcon
              variant="default"
              size={36}
              aria-label={said.removePair(say)}
              onClick={() => form.removeListItem('preferred', at)}
            >
              <IconX size={15} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
    </Part>
  )
}
