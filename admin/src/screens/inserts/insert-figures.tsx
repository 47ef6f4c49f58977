import { Stack, Text, Title } from '@mantine/core'
import { showNumber } from '../../format.ts'
import { showMoney } from '../../money.ts'
import { Rows } from '../../parts/rows.tsx'
import { Share } from '../figures/shares.tsx'
import type { InsertItem } from './insert-rule.tsx'
import { insertWords as said } from './words.ts'

interface InsertFiguresProps {
  figures: NonNullable<InsertItem['figures']>
  withinDays: number
}

const amounts = (list: readonly { amount: number; currency: string }[]): string =>
  list.map(showMoney).join(' · ') || '–'

/** Printed, scanned, redeemed; then whether it brought anybody back who would not have come. */
export function InsertFigures({ figures, withinDays }: InsertFiguresProps) {
  const { given, printed, scanned, redeemed, revenue, voided, withCard, without, verdict, difference, tooYoung } =
    figures
  const isMeasured = verdict !== 'no-holdout' && verdict !== 'too-few'
  return (
    <Stack gap="lg">
      <Rows
        label={said.step}
        rows={[
          { step: said.printed, of: printed },
          { step: said.scanned, of: scanned },
          { step: said.redeemed, of: redeemed },
        ]}
        keyOf={({ step }) => step}
        columns={[
          { title: said.step, cell: ({ step }) => step },
          { title: said.share, cell: ({ of }) => <Share of={of} /> },
          { title: said.n, align: 'right', cell: ({ of }) => `${showNumber(of.count)} / ${showNumber(of.of)}` },
        ]}
      />
      <Text size="sm">
        {`${said.given}: ${showNumber(given)} · ${said.revenue}: ${amounts(revenue)}`}
        {voided > 0 && ` · ${said.voided(voided)}`}
      </Text>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {said.cameBack(withinDays)}
        </Title>
        <Text size="sm">{said.verdicts[verdict]}</Text>
        {isMeasured && <Text size="sm">{said.difference(difference.low, difference.high)}</Text>}
        {withCard.of + without.of > 0 && (
          <Rows
            label={said.cameBack(withinDays)}
            rows={[
              { group: said.withCard, of: withCard },
              { group: said.without, of: without },
            ]}
            keyOf={({ group }) => group}
            columns={[
              { title: said.group, cell: ({ group }) => group },
              { title: said.share, cell: ({ of }) => <Share of={of} /> },
              { title: said.n, align: 'right', cell: ({ of }) => `${showNumber(of.count)} / ${showNumber(of.of)}` },
              { title: said.perPerson, align: 'right', isWideOnly: true, cell: ({ of }) => amounts(of.perPerson) },
            ]}
          />
        )}
        {tooYoung > 0 && (
          <Text size="sm" c="dimmed">
            {said.tooYoung(tooYoung)}
          </Text>
        )}
      </Stack>
    </Stack>
  )
}
