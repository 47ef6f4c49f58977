import { Progress, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { words } from '../../words.ts'

const said = words.figures

export type Proportion = Schemas['Proportion']

/** A share as a bar, with its doubt beside it for who reads on. */
export const Share = ({ of }: { of: Proportion }) => (
  <>
    <Text size="sm" title={said.doubt(of.low, of.high)}>
      {said.percent(of.share)}
    </Text>
    <Progress value={of.share * 100} size="sm" aria-label={said.percent(of.share)} />
  </>
)

interface SharesProps<Row> {
  title: string
  about: string
  what: string
  rows: readonly Row[]
  nameOf: (row: Row) => string
  shareOf: (row: Row) => Proportion
  more?: readonly Column<Row>[]
  children?: ReactNode
}

/** One figure: what it is in a sentence, and a row for each part with its share and of how many. */
export function Shares<Row>(props: SharesProps<Row>) {
  const { title, about, what, rows, nameOf, shareOf, more = [] } = props
  const columns: Column<Row>[] = [
    { title: what, cell: nameOf },
    { title: said.share, cell: (row) => <Share of={shareOf(row)} /> },
    { title: said.n, align: 'right', cell: (row) => said.ofN(shareOf(row).count, shareOf(row).of) },
    ...more,
  ]
  const isEmpty = rows.every((row) => shareOf(row).of === 0)
  return (
    <Part title={title} about={about} isFlush={!isEmpty}>
      {isEmpty ? (
        <Text size="sm" c="dimmed">
          {said.nothing}
        </Text>
      ) : (
        <Rows label={title} rows={rows} columns={columns} keyOf={nameOf} />
      )}
      {!isEmpty && props.children}
    </Part>
  )
}
