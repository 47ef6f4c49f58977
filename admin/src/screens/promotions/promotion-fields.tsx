import { Checkbox, MultiSelect, NumberInput, Radio, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { AmountFields } from '../../parts/amounts.tsx'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { useMarkets } from '../markets/shop-markets.ts'
import type { Values } from './promotion-values.ts'
import type { FieldsProps } from './rule-fields.tsx'
import { TargetFields } from './target-fields.tsx'

const said = words.promotions
const classes = ['product', 'order', 'delivery', 'gift'] as const

export function ConditionFields({ form, currencies }: FieldsProps) {
  const { data: markets } = useMarkets()
  return (
    <Part title={said.when} about={said.whenAbout}>
      <Stack>
        <AmountFields
          form={form}
          path="conditions.minimumSubtotal"
          label={said.minimumSubtotal}
          hint={said.minimumSubtotalHint}
          currencies={currencies}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput
            label={said.minimumQuantity}
            description={said.minimumQuantityHint}
            min={1}
            max={10_000}
            {...form.getInputProps('conditions.minimumQuantity')}
          />
          <MultiSelect
            label={said.markets}
            description={said.marketsHint}
            data={markets?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
            {...form.getInputProps('conditions.markets')}
          />
        </SimpleGrid>
        <Checkbox label={said.firstOrder} {...form.getInputProps('conditions.firstOrder', { type: 'checkbox' })} />
        <TargetFields form={form} path="conditions.items" label={said.items} target={form.values.conditions.items} />
      </Stack>
    </Part>
  )
}

interface OnlyForm {
  form: UseFormReturnType<Values>
}

export const TakingFields = ({ form, isNew }: OnlyForm & { isNew: boolean }) => (
  <Part title={said.taking}>
    <Stack>
      <Radio.Group
        aria-label={said.taking}
        value={form.values.automatic ? 'automatic' : 'code'}
        onChange={(how) => form.setFieldValue('automatic', how === 'automatic')}
        error={form.errors['automatic']}
      >
        <Stack gap="xs">
          <Radio value="code" label={said.byCode} />
          <Radio value="automatic" label={said.byItself} />
        </Stack>
      </Radio.Group>
      {!form.values.automatic && (
        <TagsInput
          label={isNew ? said.openCodes : said.moreCodes}
          description={said.openCodesHint}
          maxTags={100}
          {...form.getInputProps('codes')}
        />
      )}
    </Stack>
  </Part>
)

export const LimitFields = ({ form }: OnlyForm) => (
  <Part title={said.limits}>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        type="datetime-local"
        label={said.startsAt}
        description={said.startsAtHint}
        {...form.getInputProps('startsAt')}
      />
      <TextInput
        type="datetime-local"
        label={said.endsAt}
        description={said.endsAtHint}
        {...form.getInputProps('endsAt')}
      />
      <NumberInput label={said.mostUses} description={said.limitHint} min={1} {...form.getInputProps('mostUses')} />
      <NumberInput
        label={said.mostUsesPerProfile}
        description={said.limitHint}
        min={1}
        {...form.getInputProps('mostUsesPerProfile')}
      />
      <Checkbox.Group label={said.combines} description={said.combinesHint} {...form.getInputProps('combinesWith')}>
        <Stack gap="xs" mt="xs">
          {classes.map((one) => (
            <Checkbox key={one} value={one} label={said.classes[one]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NumberInput
        label={said.priority}
        description={said.priorityHint}
        min={-1_000}
        max={1_000}
        {...form.getInputProps('priority')}
      />
    </SimpleGrid>
  </Part>
)
