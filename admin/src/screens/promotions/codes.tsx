import { Button, Code, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconPlus, IconTicket } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showInstant, showNumber } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { IssueCodes } from './issue-codes.tsx'
import type { Promotion } from './promotion-values.ts'

const said = words.promotions

/** The codes of a promotion, with their usage. */
export function Codes({ promotion: { id, endedAt } }: { promotion: Promotion }) {
  const may = useMay()
  const codes = usePages(['promotion-codes', id], (at) =>
    orThrow(
      dangol.GET('/api/admin/v1/promotions/{id}/codes', { params: { path: { id }, query: { ...at, limit: 50 } } }),
    ),
  )
  const issue = () =>
    modals.open({ modalId: 'issue-codes', title: said.issue, children: <IssueCodes promotionId={id} /> })
  const act = may('promotions:write') && !endedAt && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={issue}>
      {said.issue}
    </Button>
  )
  return (
    <Part title={said.codesTitle} about={said.codesAbout} actions={act} isFlush>
      <Paged query={codes} empty={<Empty icon={IconTicket} title={said.noCodes} next={said.noCodesNext} />}>
        {(items) => <Rows label={said.codesTitle} rows={items} columns={columns} keyOf={({ code }) => code} />}
      </Paged>
    </Part>
  )
}

const columns: readonly Column<Schemas['PromotionCode']>[] = [
  {
    title: said.code,
    cell: ({ code, voidedAt }) => (
      <>
        <Code>{code}</Code>
        {voidedAt && (
          <Text size="xs" c="dimmed">
            {said.codeVoid(showInstant(voidedAt))}
          </Text>
        )}
      </>
    ),
  },
  {
    title: said.codeUses,
    cell: ({ uses, mostUses }) =>
      mostUses === null ? showNumber(uses) : said.usesOf(showNumber(uses), showNumber(mostUses)),
  },
  {
    title: said.codeExpires,
    isWideOnly: true,
    cell: ({ expiresAt }) => (expiresAt ? showInstant(expiresAt) : '–'),
  },
  { title: said.codeFor, isWideOnly: true, cell: ({ issuedFor }) => issuedFor ?? '–' },
]
