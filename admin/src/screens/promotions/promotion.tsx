import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { dangol, orThrow } from '../../api.ts'
import { showNumber } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { confirmThat, useDoing } from '../../parts/doing.ts'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { firstText } from '../markets/shop-markets.ts'
import { Codes } from './codes.tsx'
import { PromotionForm } from './promotion-form.tsx'
import { PromotionState } from './promotion-state.tsx'
import { valuesOf, type Promotion as Kept } from './promotion-values.ts'

const said = words.promotions

/** One promotion, or a new one. */
export function Promotion() {
  const { id = '' } = useParams({ strict: false })
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/promotions" size="sm" maw={1280} mx="auto" w="100%">
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          {said.all}
        </Group>
      </Anchor>
      {id === 'new' ? (
        <Page title={said.add}>
          <PromotionForm />
        </Page>
      ) : (
        <Opened id={id} />
      )}
    </Stack>
  )
}

function Opened({ id }: { id: string }) {
  const promotion = useQuery({
    queryKey: ['promotion', id],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/promotions/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  return (
    <Asked query={promotion} rows={12}>
      {(found) => (
        <Page title={firstText(found.title)} about={<Standing promotion={found} />} actions={<End promotion={found} />}>
          {found.endedAt && (
            <Alert variant="outline" color="gray">
              {said.isOver}
            </Alert>
          )}
          <PromotionForm key={formKey(found)} given={found} />
          {!found.automatic && <Codes promotion={found} />}
        </Page>
      )}
    </Asked>
  )
}

/** Anew when what the form shows was changed; uses come and go meanwhile. */
const formKey = (kept: Kept) => JSON.stringify([valuesOf(kept), kept.codeCount, kept.endedAt])

const Standing = ({ promotion: { state, uses, mostUses } }: { promotion: Kept }) => (
  <Group gap="xs">
    <PromotionState state={state} />
    <Text size="sm">
      {said.uses}: {mostUses === null ? showNumber(uses) : said.usesOf(showNumber(uses), showNumber(mostUses))}
    </Text>
  </Group>
)

function End({ promotion: { id, title, endedAt } }: { promotion: Kept }) {
  const may = useMay()
  const end = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/promotions/{id}/end', { params: { path: { id } } })),
    done: said.ended,
    refresh: [['promotions'], ['promotion', id]],
  })
  if (endedAt || !may('promotions:write')) return null
  const ask = () =>
    confirmThat({
      title: said.endTitle(firstText(title)),
      consequence: said.endConsequence,
      act: said.end,
      run: () => end.mutate(),
    })
  return (
    <Button variant="default" loading={end.isPending} onClick={ask}>
      {said.end}
    </Button>
  )
}
