import { ActionIcon, Button, Fieldset, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { countryChoices, countryName } from '../../parts/countries.ts'
import { words } from '../../words.ts'
import type { TwilioValues } from './twilio-form.tsx'

const said = words.channels
const choices = [{ value: '*', label: said.everywhere }, ...countryChoices]
const nameOf = (country: string): string => (country === '*' ? said.everywhere : countryName(country))

/** Which number people see, by the country of theirs. */
export function TwilioSenders({ form }: { form: UseFormReturnType<TwilioValues> }) {
  const { senders } = form.values.settings
  const path = 'settings.senders'
  return (
    <Fieldset legend={said.senders} variant="unstyled">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {said.sendersHint}
        </Text>
        {senders.map(({ country }, at) => (
          <Group key={at} gap="xs" align="flex-end" wrap="nowrap">
            <Select
              label={at === 0 ? said.country : undefined}
              aria-label={said.country}
              data={choices}
              searchable
              allowDeselect={false}
              flex={1}
              {...form.getInputProps(`${path}.${at}.country`)}
            />
            <TextInput
              label={at === 0 ? said.from : undefined}
              aria-label={`${said.from}, ${nameOf(country)}`}
              placeholder={said.fromHint}
              maxLength={34}
              flex={1}
              {...form.getInputProps(`${path}.${at}.from`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              mb={2}
              disabled={senders.length === 1}
              aria-label={said.removeSender(nameOf(country))}
              onClick={() => form.removeListItem(path, at)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ))}
        {senders.length < 50 && (
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => form.insertListItem(path, { country: nextCountry(senders), from: '' })}
            >
              {said.addSender}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  )
}

/** All others first, then those that most shops begin with. */
const nextCountry = (senders: readonly { country: string }[]): string =>
  ['*', 'US', 'KR', 'GB'].find((code) => !senders.some(({ country }) => country === code)) ?? 'DE'
