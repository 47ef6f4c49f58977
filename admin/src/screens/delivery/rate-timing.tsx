import { Button, Checkbox, Fieldset, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { words } from '../../words.ts'
import { emptySlot, type Values } from './rate-values.ts'

const said = words.delivery
const weekdayLists = ['handledOn', 'deliveredOn'] as const

interface TimingProps {
  form: UseFormReturnType<Values>
}

/** How fast a rate is: what the promised dates come from. */
export const RateTiming = ({ form }: TimingProps) => (
  <Fieldset legend={said.timing}>
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="time" label={said.cutOff} description={said.cutOffHint} {...form.getInputProps('cutOff')} />
        <NumberInput
          label={said.handlingDays}
          description={said.handlingDaysHint}
          min={0}
          max={60}
          {...form.getInputProps('handlingDays')}
        />
        <NumberInput
          label={said.transitDaysMin}
          description={said.transitHint}
          min={0}
          max={120}
          {...form.getInputProps('transitDaysMin')}
        />
        <NumberInput
          label={said.transitDaysMax}
          description={said.transitHint}
          min={0}
          max={120}
          {...form.getInputProps('transitDaysMax')}
        />
      </SimpleGrid>
      {weekdayLists.map((list) => (
        <Checkbox.Group key={list} label={said[list]} {...form.getInputProps(list)}>
          <Group gap="md" mt={6}>
            {said.weekdays.map((day, at) => (
              <Checkbox key={day} value={String(at + 1)} label={day} />
            ))}
          </Group>
        </Checkbox.Group>
      ))}
      {form.values.kind === 'same-day' && <SlotFields form={form} />}
    </Stack>
  </Fieldset>
)

const SlotFields = ({ form }: TimingProps) => (
  <Stack gap="xs">
    <Text size="sm" fw={600}>
      {said.slots}
    </Text>
    <Text size="xs" c="dimmed">
      {said.slotsHint}
    </Text>
    {form.values.slots.map((_, at) => (
      <Group key={at} align="flex-start" gap="xs">
        <TextInput type="time" label={said.slotFrom} {...form.getInputProps(`slots.${at}.from`)} />
        <TextInput type="time" label={said.slotTo} {...form.getInputProps(`slots.${at}.to`)} />
        <TextInput type="time" label={said.slotCutOff} {...form.getInputProps(`slots.${at}.cutOff`)} />
        <NumberInput label={said.slotCapacity} min={1} w={110} {...form.getInputProps(`slots.${at}.capacity`)} />
        <Button
          variant="subtle"
          color="gray"
          mt={24}
          aria-label={said.removeSlot(at + 1)}
          onClick={() => form.removeListItem('slots', at)}
        >
          {said.remove}
        </Button>
      </Group>
    ))}
    <Group>
      <Button size="xs" variant="default" onClick={() => form.insertListItem('slots', emptySlot)}>
        {said.addSlot}
      </Button>
    </Group>
  </Stack>
)
