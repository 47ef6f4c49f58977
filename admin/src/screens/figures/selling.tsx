import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay, showDuration, showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import { GiftEffects } from './gift-effects.tsx'
import { Shares } from './shares.tsx'
import { WatchedVideos } from './watched.tsx'

const said = words.figures

/** How carts, delivery, codes and gifts do: each figure with its sentence, its period and of how many it is. */
export function SellingPart({ days }: { days: number }) {
  const figures = useQuery({
    queryKey: ['figures', days],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/figures', { params: { query: { days } } })),
  })
  return (
    <Stack gap="lg">
      <Asked query={figures} rows={10}>
        {(found) => <Found figures={found} />}
      </Asked>
      <WatchedVideos days={days} />
    </Stack>
  )
}

const Found = ({ figures }: { figures: Schemas['Figures'] }) => (
  <Stack gap="lg">
    <Text size="sm" c="dimmed">
      {said.range(showDay(figures.from), showDay(figures.to))}
    </Text>
    <CheckoutFigures checkout={figures.checkout} />
    <Exits exits={figures.exits} />
    <Shares
      {...said.delivery}
      rows={figures.deliveryChoices}
      nameOf={({ kind, free }) => said.delivery.name(said.delivery.kinds[kind], free)}
      shareOf={({ orders }) => orders}
    />
    <Shares
      {...said.promises}
      rows={figures.keptPromises}
      nameOf={({ kind }) => said.delivery.kinds[kind]}
      shareOf={({ kept }) => kept}
    />
    <Shares
      {...said.codes}
      rows={figures.codes}
      nameOf={({ origin }) => said.codes.origin(origin)}
      shareOf={({ redeemed }) => redeemed}
      more={[{ title: said.codes.expired, align: 'right', cell: ({ expired }) => showNumber(expired) }]}
    />
    <GiftEffects gifts={figures.gifts} />
  </Stack>
)

function CheckoutFigures({ checkout }: { checkout: Schemas['Figures']['checkout'] }) {
  const { steps, seconds } = checkout
  const rows = steps.map((step, at) => ({
    ...step,
    lost: (steps[at - 1]?.checkouts.count ?? step.checkouts.count) - step.checkouts.count,
  }))
  return (
    <Shares
      {...said.checkout}
      rows={rows}
      nameOf={({ step }) => said.checkout.steps[step]}
      shareOf={({ checkouts }) => checkouts}
      more={[{ title: said.checkout.lost, align: 'right', isWideOnly: true, cell: ({ lost }) => showNumber(lost) }]}
    >
      {seconds && (
        <Text size="sm" p="lg">
          {said.checkout.time(showDuration(seconds.median * 1_000), showDuration(seconds.p90 * 1_000))}
        </Text>
      )}
    </Shares>
  )
}

const Exits = ({ exits }: { exits: Schemas['Figures']['exits'] }) => (
  <>
    <Shares
      {...said.exits}
      rows={exits.reasons}
      nameOf={({ reason }) => said.exits.reasons[reason]}
      shareOf={({ share }) => share}
      more={[{ title: said.exits.bought, align: 'right', isWideOnly: true, cell: ({ bought }) => showNumber(bought) }]}
    />
    {exits.comments.length > 0 && (
      <Part title={said.exits.said}>
        <Stack gap="sm">
          {exits.comments.map(({ reason, comment, at }) => (
            <div key={at + comment}>
              <Text size="sm">“{comment}”</Text>
              <Text size="xs" c="dimmed">
                {said.exits.reasons[reason]} · {showDay(at)}
              </Text>
            </div>
          ))}
        </Stack>
      </Part>
    )}
  </>
)
