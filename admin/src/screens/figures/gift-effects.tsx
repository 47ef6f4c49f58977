import { Stack, Text, Title } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Rows } from '../../parts/rows.tsx'
import { words } from '../../words.ts'
import { Share } from './shares.tsx'

const said = words.figures
type Gifts = Schemas['Figures']['gifts']

/** What each gift does to coming back, in plain words about how sure that is. */
export const GiftEffects = ({ gifts }: { gifts: Gifts }) => (
  <Part title={said.gifts.title} about={said.gifts.about(gifts.withinDays)}>
    {gifts.rules.length === 0 ? (
      <Text size="sm" c="dimmed">
        {said.nothing}
      </Text>
    ) : (
      <Stack gap="lg">
        {gifts.rules.map((rule) => (
          <GiftEffect key={rule.ruleId} rule={rule} />
        ))}
      </Stack>
    )}
  </Part>
)

function GiftEffect({ rule }: { rule: Gifts['rules'][number] }) {
  const { given, heldBack, difference, verdict, budget, tooYoung } = rule
  const name = rule.name ?? said.gifts.nameless
  const isMeasured = verdict !== 'no-holdout' && verdict !== 'too-few'
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {name}
      </Title>
      <Text size="sm">{said.gifts.verdicts[verdict]}</Text>
      {isMeasured && <Text size="sm">{said.gifts.difference(difference.low, difference.high)}</Text>}
      <Rows
        label={name}
        rows={[
          { group: said.gifts.given, of: given },
          { group: said.gifts.heldBack, of: heldBack },
        ]}
        keyOf={({ group }) => group}
        columns={[
          { title: said.gifts.group, cell: ({ group }) => group },
          { title: said.share, cell: ({ of }) => <Share of={of} /> },
          { title: said.n, align: 'right', cell: ({ of }) => said.ofN(of.count, of.of) },
        ]}
      />
      <Text size="sm" c="dimmed">
        {said.gifts.budget(budget.given, budget.most)} {tooYoung > 0 && said.gifts.tooYoung(tooYoung)}
      </Text>
    </Stack>
  )
}
