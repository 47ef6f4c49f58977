import { Group, NumberInput, Select, SimpleGrid, Stack, type NumberInputProps } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { AmountFields } from '../../parts/amounts.tsx'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { VariantChoice } from './product-choice.tsx'
import type { Kind, Values } from './promotion-values.ts'
import { TargetFields } from './target-fields.tsx'

const said = words.promotions
const kinds = Object.keys(said.kinds) as Kind[]

export interface FieldsProps {
  form: UseFormReturnType<Values>
  currencies: readonly string[]
}

/** What a promotion gives; the fields are those of its kind. */
export function RuleFields({ form, currencies }: FieldsProps) {
  const { kind } = form.values.rule
  return (
    <Part title={said.what}>
      <Stack>
        <Select
          label={said.kind}
          description={said.kindHints[kind]}
          data={kinds.map((value) => ({ value, label: said.kinds[value] }))}
          allowDeselect={false}
          maw={360}
          {...form.getInputProps('rule.kind')}
        />
        {kind === 'percent' && (
          <PercentField
            label={said.percent}
            description={said.percentHint}
            {...form.getInputProps('rule.basisPoints')}
          />
        )}
        {kind === 'amount' && (
          <AmountFields
            form={form}
            path="rule.amounts"
            label={said.amount}
            hint={said.amountHint}
            currencies={currencies}
          />
        )}
        {(kind === 'percent' || kind === 'amount') && (
          <TargetFields form={form} path="rule.on" label={said.on} target={form.values.rule.on} />
        )}
        {kind === 'free-delivery' && (
          <AmountFields form={form} path="rule.upTo" label={said.upTo} hint={said.upToHint} currencies={currencies} />
        )}
        {kind === 'buy-x-get-y' && <BundleFields form={form} />}
        {kind === 'gift' && <GiftFields form={form} />}
      </Stack>
    </Part>
  )
}

const PercentField = (props: NumberInputProps) => (
  <NumberInput min={0.01} max={100} clampBehavior="none" decimalScale={2} suffix=" %" maw={240} {...props} />
)

const BundleFields = ({ form }: Pick<FieldsProps, 'form'>) => (
  <>
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Stack>
        <NumberInput label={said.buyQuantity} min={1} max={1_000} {...form.getInputProps('rule.buy.quantity')} />
        <TargetFields form={form} path="rule.buy.of" label={said.buyOf} target={form.values.rule.buy.of} />
      </Stack>
      <Stack>
        <NumberInput label={said.getQuantity} min={1} max={1_000} {...form.getInputProps('rule.get.quantity')} />
        <TargetFields form={form} path="rule.get.of" label={said.getOf} target={form.values.rule.get.of} />
      </Stack>
    </SimpleGrid>
    <Group align="flex-start">
      <PercentField
        label={said.getPercent}
        description={said.getPercentHint}
        {...form.getInputProps('rule.get.basisPoints')}
      />
      <NumberInput
        label={said.mostTimes}
        description={said.mostTimesHint}
        min={1}
        max={1_000}
        {...form.getInputProps('rule.mostTimes')}
      />
    </Group>
  </>
)

const GiftFields = ({ form }: Pick<FieldsProps, 'form'>) => {
  const error = form.errors['rule.variantId']
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <VariantChoice
        value={form.values.rule.variantId}
        onChange={(id) => form.setFieldValue('rule.variantId', id)}
        {...(typeof error === 'string' ? { error } : {})}
      />
      <NumberInput
        label={said.giftQuantity}
        description={' '}
        min={1}
        max={100}
        {...form.getInputProps('rule.quantity')}
      />
    </SimpleGrid>
  )
}
