import { Anchor, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { major, minor } from '../../money.ts'
import { MoneyField } from '../../parts/money-field.tsx'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { useCurrencies } from '../markets/shop-markets.ts'
import type { SettingsFields } from './settings-form.tsx'

const said = words.settings

/** How long shoppers may send back, and up to what worth nobody has to say yes first. */
export const ReturnFields = ({ form }: { form: SettingsFields }) => (
  <Part title={said.returns} about={said.returnsAbout}>
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          label={said.returnDays}
          description={said.returnDaysHint}
          min={0}
          max={365}
          {...form.getInputProps('returnDays')}
        />
        <NumberInput
          label={said.parcelDays}
          description={said.parcelDaysHint}
          min={3}
          max={90}
          {...form.getInputProps('returns.parcelDays')}
        />
      </SimpleGrid>
      <AtOnce form={form} />
      <Text size="sm" c="dimmed">
        {said.freeReturns}{' '}
        <Anchor component={Link} to="/delivery" size="sm" underline="always">
          {said.freeReturnsLink}
        </Anchor>
        .
      </Text>
    </Stack>
  </Part>
)

/** One amount for each currency; one that is emptied is left to staff. */
function AtOnce({ form }: { form: SettingsFields }) {
  const { atOnceUpTo } = form.values.returns
  const currencies = useCurrencies(atOnceUpTo.map(({ currency }) => currency))
  const write = (currency: string, amount: number | '') => {
    const others = atOnceUpTo.filter((limit) => limit.currency !== currency)
    form.setFieldValue('returns.atOnceUpTo', amount === '' ? others : [...others, minor(amount, currency)])
  }
  return (
    <div>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }}>
        {currencies.map((currency) => {
          const limit = atOnceUpTo.find((one) => one.currency === currency)
          return (
            <MoneyField
              key={currency}
              label={words.common.inLanguage(said.atOnceUpTo, currency)}
              currency={currency}
              value={limit ? major(limit) : ''}
              onChange={(amount) => write(currency, amount)}
            />
          )
        })}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={4}>
        {form.errors['returns.atOnceUpTo'] ?? said.atOnceHint}
      </Text>
    </div>
  )
}
