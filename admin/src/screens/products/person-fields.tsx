import { ColorSwatch, Fieldset, Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Schemas } from '../../api.ts'
import { words } from '../../words.ts'

type Person = NonNullable<Schemas['Media']['person']>

export interface PersonValues {
  heightCm: number | string
  sizeWorn: string
  tone: string | null
}

/** Colours of the ten steps of the Monk scale, as published. */
const tones = [
  ...['#f6ede4', '#f3e7db', '#f7ead0', '#eadaba', '#d7bd96'],
  ...['#a07e56', '#825c43', '#604134', '#3a312a', '#292420'],
]

export const personValues = (person: Person | null): PersonValues => ({
  heightCm: person?.heightCm ?? '',
  sizeWorn: person?.sizeWorn ?? '',
  tone: person?.tone === undefined ? null : String(person.tone),
})

/** Nobody where all is left empty. */
export function personOf({ heightCm, sizeWorn, tone }: PersonValues): Person | null {
  const size = sizeWorn.trim()
  const person: Person = {
    ...(typeof heightCm === 'number' && { heightCm }),
    ...(size && { sizeWorn: size }),
    ...(tone !== null && { tone: Number(tone) }),
  }
  return Object.keys(person).length > 0 ? person : null
}

export const isWithin = (value: number | string, least: number, most: number): boolean =>
  value === '' || (typeof value === 'number' && value >= least && value <= most)

/** Who wears what the picture shows: shoppers look for somebody like themselves. */
export function PersonFields<Values extends { person: PersonValues }>({ form }: { form: UseFormReturnType<Values> }) {
  const { personTitle, personHint, personHeight, personSize, personTone, personToneOf } = words.products
  return (
    <Fieldset legend={personTitle}>
      <Text size="sm" c="dimmed" mb="sm">
        {personHint}
      </Text>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <NumberInput
          label={personHeight}
          min={50}
          max={250}
          allowDecimal={false}
          suffix=" cm"
          {...form.getInputProps('person.heightCm')}
        />
        <TextInput label={personSize} maxLength={40} {...form.getInputProps('person.sizeWorn')} />
        <Select
          label={personTone}
          clearable
          data={tones.map((_, index) => ({ value: String(index + 1), label: personToneOf(index + 1) }))}
          renderOption={({ option }) => (
            <Group gap="xs">
              <ColorSwatch size={18} color={tones[Number(option.value) - 1] ?? ''} aria-hidden />
              {option.label}
            </Group>
          )}
          {...form.getInputProps('person.tone')}
        />
      </Group>
    </Fieldset>
  )
}
