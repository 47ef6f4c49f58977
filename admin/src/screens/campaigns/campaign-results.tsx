import { Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showMoney } from '../../money.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { reasonOf } from './campaign-estimate.tsx'
import { LiftPicture } from './lift-picture.tsx'
import { campaignWords } from './words.ts'
import './campaigns.css'

const said = campaignWords
type Numbers = Schemas['CampaignNumbers']
type Variant = Numbers['variants'][number]

/** What became of a campaign, in figures and pictures. */
export function CampaignResults({ campaign: { id, state } }: { campaign: Schemas['Campaign'] }) {
  const numbers = useQuery({
    queryKey: ['campaign', id, 'numbers'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/campaigns/{id}/numbers', { params: { path: { id } } })),
    refetchInterval: state === 'running' ? 3_000 : 30_000,
  })
  return (
    <Asked query={numbers} rows={8}>
      {(found) =>
        found.people === 0 ? (
          <Part>
            <Empty icon={IconUsers} title={said.nobody} next={said.nobodyNext} />
          </Part>
        ) : (
          <Stack gap="lg">
            <Part>
              <Figures found={found} />
              {isPartlyCounted(found) && (
                <Text size="xs" c="dimmed" mt="md" maw={680}>
                  {said.countedAbout}
                </Text>
              )}
            </Part>
            <Part title={said.what}>
              <Standings standings={found.standings} of={found.people} />
              {found.again.length > 0 && (
                <>
                  <Text fw={600} mt="md" mb="xs">
                    {said.secondTitle}
                  </Text>
                  <Standings standings={found.again} of={found.people} />
                </>
              )}
            </Part>
            <LiftPicture numbers={found} />
            {found.variants.length > 1 && <Variants found={found} isWon={state === 'finished'} />}
          </Stack>
        )
      }
    </Asked>
  )
}

const isPartlyCounted = ({ variants }: Numbers): boolean =>
  variants.some((variant) => [variant.first, variant.again].some((one) => one !== null && one.measured < one.sent))

function Figures({ found }: { found: Numbers }) {
  const sum = (of: (one: NonNullable<Variant['first']>) => number) =>
    found.variants.reduce((all, { first, again }) => all + (first ? of(first) : 0) + (again ? of(again) : 0), 0)
  const sent = sum((one) => one.sent)
  const measured = sum((one) => one.measured)
  const share = (many: number, of: number) => (of === 0 ? '–' : said.percent(many / of))
  const machines = sum((one) => one.openedByMachine)
  const { currency, written } = found
  return (
    <div className="campaign-figures">
      <Figure name={said.sentOf} value={sent.toLocaleString('en')} more={said.beside(found)} />
      <Figure
        name={said.opened}
        value={share(
          sum((one) => one.opened),
          measured,
        )}
        more={[said.countedOf(measured, sent), machines > 0 ? said.machines(machines) : ''].join(' ')}
      />
      <Figure
        name={said.clicked}
        value={share(
          sum((one) => one.clicked),
          measured,
        )}
        more={said.countedOf(measured, sent)}
      />
      <Figure
        name={said.unsubscribed}
        value={share(
          sum((one) => one.unsubscribed),
          sent,
        )}
      />
      <Figure name={said.bought} value={said.peopleOf(written.buyers)} />
      {currency && (
        <Figure
          name={said.revenue}
          value={showMoney({ amount: Math.round(written.revenue), currency })}
          more={said.perPerson(
            showMoney({ amount: Math.round(written.revenue / Math.max(1, written.people)), currency }),
          )}
        />
      )}
    </div>
  )
}

const Figure = ({ name, value, more }: { name: string; value: string; more?: string }) => (
  <div>
    <Text size="xs" c="dimmed">
      {name}
    </Text>
    <Text size="xl" fw={700}>
      {value}
    </Text>
    {more && (
      <Text size="xs" c="dimmed">
        {more}
      </Text>
    )}
  </div>
)

const Standings = ({ standings, of }: { standings: Numbers['standings']; of: number }) => (
  <Stack gap={6}>
    {standings.map(({ state, reason, people }) => (
      <div key={`${state} ${reason ?? ''}`} className="campaign-bar">
        <span>
          {said.standings[state] ?? state}
          {reason && (
            <Text size="xs" c="dimmed" component="span" display="block">
              {reasonOf(reason)}
            </Text>
          )}
        </span>
        <span className="campaign-bar-ground" aria-hidden>
          <span className="campaign-bar-part" style={{ display: 'block', width: `${(people / of) * 100}%` }} />
        </span>
        <span>{people.toLocaleString('en')}</span>
      </div>
    ))}
  </Stack>
)

function Variants({ found, isWon }: { found: Numbers; isWon: boolean }) {
  const { ahead, currency } = found
  const rate = (variant: Variant, of: (one: NonNullable<Variant['first']>) => number) =>
    variant.first && variant.first.measured > 0 ? said.percent(of(variant.first) / variant.first.measured) : '–'
  const columns: Column<Variant>[] = [
    { title: said.variants, cell: ({ variant }) => said.variant(variant) },
    { title: said.sentOf, align: 'right', cell: ({ first }) => (first?.sent ?? 0).toLocaleString('en') },
    { title: said.opened, align: 'right', isWideOnly: true, cell: (one) => rate(one, ({ opened }) => opened) },
    { title: said.clicked, align: 'right', cell: (one) => rate(one, ({ clicked }) => clicked) },
    { title: said.bought, align: 'right', cell: ({ buyers }) => buyers.toLocaleString('en') },
    {
      title: said.revenue,
      align: 'right',
      isWideOnly: true,
      cell: ({ revenue }) => (currency ? showMoney({ amount: Math.round(revenue), currency }) : '–'),
    },
  ]
  return (
    <Part title={said.variants} isFlush>
      <Rows label={said.variants} rows={found.variants} columns={columns} keyOf={({ variant }) => variant} />
      {ahead && (
        <Text size="sm" px="lg" py="md">
          {isWon ? said.won(ahead.variant) : said.ahead(ahead.variant)}{' '}
          {said.aheadBy(
            ...([ahead.ahead.value, ahead.ahead.low, ahead.ahead.high].map(said.percent) as [string, string, string]),
          )}
          . {ahead.isClear ? said.isClear : said.isUnclear}
        </Text>
      )}
    </Part>
  )
}
