import { Button, Fieldset, Group, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { MoneyField } from '../../parts/money-field.tsx'
import { words } from '../../words.ts'
import { useCurrencies } from '../markets/shop-markets.ts'
import { emptyPrice, emptyStep, type PriceValues, type Values } from './rate-values.ts'

const said = words.delivery
const ways = ['flat', 'weight', 'subtotal'] as const

interface PricesProps {
  form: UseFormReturnType<Values>
}

/** What a rate costs in each currency. */
export function RatePrices({ form }: PricesProps) {
  const { prices } = form.values
  const missing = useCurrencies().filter((currency) => !prices.some((price) => price.currency === currency))
  return (
    <Stack gap="xs">
      <Text fw={600}>{said.prices}</Text>
      <Text size="xs" c="dimmed">
        {said.pricesHint}
      </Text>
      {prices.map((price, at) => (
        <PriceFields key={price.currency} form={form} price={price} at={at} />
      ))}
      <Group gap="xs">
        {missing.map((currency) => (
          <Button
            key={currency}
            size="xs"
            variant="default"
            onClick={() => form.insertListItem('prices', emptyPrice(currency))}
          >
            {said.addPrice(currency)}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

function PriceFields({ form, price, at }: PricesProps & { price: PriceValues; at: number }) {
  const { currency, pricing } = price
  const path = `prices.${at}`
  return (
    <Fieldset legend={currency}>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Select
            label={said.pricedBy}
            description={' '}
            data={ways.map((value) => ({ value, label: said.by[value] }))}
            allowDeselect={false}
            {...form.getInputProps(`${path}.pricing.by`)}
          />
          {pricing.by === 'flat' && (
            <MoneyField
              label={said.amount}
              description={' '}
              currency={currency}
              {...form.getInputProps(`${path}.pricing.amount`)}
            />
          )}
          <MoneyField
            label={said.freeFromField}
            description={said.freeFromHint}
            currency={currency}
            {...form.getInputProps(`${path}.freeFrom`)}
          />
        </SimpleGrid>
        {pricing.by !== 'flat' && <StepFields form={form} price={price} path={`${path}.pricing.steps`} />}
        <Group>
          <Button size="xs" variant="subtle" color="gray" onClick={() => form.removeListItem('prices', at)}>
            {said.removePrice(currency)}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  )
}

function StepFields({ form, price, path }: PricesProps & { price: PriceValues; path: string }) {
  const { currency, pricing } = price
  return (
    <>
      {pricing.steps.map((_, at) => (
        <Group key={at} align="flex-end" gap="xs">
          {pricing.by === 'weight' ? (
            <NumberInput
              label={said.upToGrams}
              placeholder={said.upToGramsHint}
              min={1}
              hideControls
              {...form.getInputProps(`${path}.${at}.upToGrams`)}
            />
          ) : (
            <MoneyField label={said.stepFrom} currency={currency} {...form.getInputProps(`${path}.${at}.from`)} />
          )}
          <MoneyField label={said.amount} currency={currency} {...form.getInputProps(`${path}.${at}.amount`)} />
          {pricing.steps.length > 1 && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={said.removeStep(at + 1)}
              onClick={() => form.removeListItem(path, at)}
            >
              {said.remove}
            </Button>
          )}
        </Group>
      ))}
      <Group>
        <Button size="xs" variant="default" onClick={() => form.insertListItem(path, emptyStep)}>
          {said.addStep}
        </Button>
      </Group>
    </>
  )
}
