import { Box, SimpleGrid, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { useLocales } from '../../shop.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'
import { isComplete, ruleOf, type Values } from './collection-values.ts'
import { ProductLine } from './product-line.tsx'

const said = words.collections

/** How many products the rule finds as it is written now, and the first of them. */
export function RuleTrial({ rule }: { rule: Values['rule'] }) {
  const [locale = 'en'] = useLocales()
  const isWhole = rule.conditions.every(isComplete)
  const [asked] = useDebouncedValue(isWhole ? JSON.stringify(ruleOf(rule)) : '', 300)
  const trial = useQuery({
    queryKey: ['products', 'trial', asked, locale],
    queryFn: () =>
      orThrow(
        dangol.POST('/api/admin/v1/collections/try-rule', {
          body: { rule: JSON.parse(asked) as ReturnType<typeof ruleOf>, locale },
        }),
      ),
    enabled: isWhole && asked !== '',
    placeholderData: keepPreviousData,
  })
  const found = isWhole ? trial.data : undefined
  const standing = !isWhole ? said.trialOpen : found ? said.fits(found.products, found.onSale) : said.trying
  return (
    <Box className="trial">
      <Title order={3}>{said.trial}</Title>
      <Text size="sm" c="dimmed">
        {said.trialAbout}
      </Text>
      <Text size="sm" fw={600} my="sm" role="status">
        {trial.error && isWhole ? '' : standing}
      </Text>
      {isWhole && trial.error && <Problem error={trial.error} />}
      {found?.products === 0 && <Text size="sm">{said.noFit}</Text>}
      {found && found.sample.length > 0 && (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} component="ul" className="choices">
          {found.sample.map((card) => (
            <li key={card.id}>
              <ProductLine card={card} />
            </li>
          ))}
        </SimpleGrid>
      )}
    </Box>
  )
}
