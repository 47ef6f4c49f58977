import { Stack, Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { Part } from '../../parts/page.tsx'
import { campaignWords } from './words.ts'

const said = campaignWords
type Numbers = Schemas['CampaignNumbers']
type Doubtful = NonNullable<Numbers['lift']['buyers']>

/** What writing did beside those who got nothing, as a range on a line with zero in it. */
export function LiftPicture({ numbers: { lift, written, heldOut, currency } }: { numbers: Numbers }) {
  const money = (amount: number) => showMoney({ amount: Math.round(amount), currency: currency ?? 'USD' })
  const share = ({ buyers, people }: Numbers['written']) => (people === 0 ? '–' : said.percent(buyers / people))
  return (
    <Part title={said.lift} about={said.liftAbout}>
      {!lift.buyers ? (
        <Text size="sm">{said.liftNobody}</Text>
      ) : (
        <Stack gap="sm">
          <div className="campaign-figures">
            <Group name={said.written} value={share(written)} more={said.peopleOf(written.people)} />
            <Group name={said.notWritten} value={share(heldOut)} more={said.peopleOf(heldOut.people)} />
          </div>
          <Range of={lift.buyers} label={said.lift} />
          <Text size="sm">
            {said.liftBuyers(said.percent(lift.buyers.value), said.percent(lift.buyers.low), said.percent(lift.buyers.high))}{' '}
            {isUnclear(lift.buyers) && said.liftUnclear}
          </Text>
          <Text size="sm">
            {lift.revenue
              ? `${said.liftMoney(money(lift.revenue.value), money(lift.revenue.low), money(lift.revenue.high))} ${isUnclear(lift.revenue) ? said.liftUnclear : ''}`
              : said.liftFew}
          </Text>
        </Stack>
      )}
    </Part>
  )
}

const isUnclear = ({ low, high }: Doubtful): boolean => low <= 0 && high >= 0

const Group = ({ name, value, more }: { name: string; value: string; more: string }) => (
  <div>
    <Text size="xs" c="dimmed">
      {name}
    </Text>
    <Text size="xl" fw={700}>
      {value}
    </Text>
    <Text size="xs" c="dimmed">
      {more}
    </Text>
  </div>
)

/** The range as a bar, the value in it, and a dashed line at zero. */
function Range({ of: { value, low, high }, label }: { of: Doubtful; label: string }) {
  const most = Math.max(Math.abs(low), Math.abs(high), 0.0001) * 1.15
  const x = (at: number) => 300 + (at / most) * 290
  return (
    <svg className="lift-chart" role="img" aria-label={label} viewBox="0 0 600 56" preserveAspectRatio="none">
      <line className="lift-zero" x1={300} x2={300} y1={4} y2={52} />
      <line className="lift-range" x1={x(low)} x2={x(high)} y1={28} y2={28} />
      <line className="lift-value" x1={x(value)} x2={x(value)} y1={14} y2={42} />
    </svg>
  )
}
