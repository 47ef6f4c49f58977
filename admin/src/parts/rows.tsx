import { Checkbox, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export interface Column<Row> {
  title: string
  cell: (row: Row) => ReactNode
  align?: 'right'
  /** Left out on a phone. */
  isWideOnly?: boolean
}

interface RowsProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Where a row leads; its first cell becomes the link, which covers the row. */
  linkTo?: (row: Row) => string
  /** For cells that hold fields. */
  isDense?: boolean
  /** Lets rows be ticked. */
  choice?: Choice<Row>
}

/** Rows that are ticked, by their keys. */
export interface Choice<Row> {
  chosen: ReadonlySet<string>
  change: (chosen: ReadonlySet<string>) => void
  nameOf: (row: Row) => string
  allLabel: string
}

/** A table that people read: rows lead on by click, tap and keyboard; one without links is scrolled by the keyboard. */
export const Rows = <Row,>({ label, columns, rows, keyOf, linkTo, isDense, choice }: RowsProps<Row>) => (
  <div className="rows" {...(!linkTo && !choice && { tabIndex: 0, role: 'group', 'aria-label': label })}>
    <Table aria-label={label} verticalSpacing="sm" horizontalSpacing={isDense ? 'sm' : 'lg'} data-dense={isDense}>
      <Table.Thead>
        <Table.Tr>
          {choice && <AllBox choice={choice} keys={rows.map(keyOf)} />}
          {columns.map((column) => (
            <Table.Th key={column.title} {...look(column)}>
              {column.title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, at) => (
          <Table.Tr key={keyOf(row)}>
            {choice && <OneBox choice={choice} name={choice.nameOf(row)} at={at} keys={rows.map(keyOf)} />}
            {columns.map((column, place) => (
              <Table.Td key={column.title} {...look(column)}>
                {place === 0 && linkTo ? (
                  <Link className="row-link" to={linkTo(row)}>
                    {column.cell(row)}
                  </Link>
                ) : (
                  column.cell(row)
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </div>
)

const look = ({ align, isWideOnly }: Column<never>) => ({
  ...(align ? { ta: align } : {}),
  className: [align === 'right' && 'in-one-line', isWideOnly && 'wide-only'].filter(Boolean).join(' '),
})

interface BoxProps {
  choice: Pick<Choice<never>, 'chosen' | 'change' | 'allLabel'>
  keys: readonly string[]
}

function AllBox({ choice: { chosen, change, allLabel }, keys }: BoxProps) {
  const isAll = keys.length > 0 && keys.every((key) => chosen.has(key))
  return (
    <Table.Th className="tick">
      <Checkbox
        aria-label={allLabel}
        checked={isAll}
        indeterminate={!isAll && chosen.size > 0}
        onChange={() => change(new Set(isAll ? [] : keys))}
      />
    </Table.Th>
  )
}

/** Space ticks; with the shift key all from the nearest ticked one above. */
function OneBox({ choice: { chosen, change }, keys, at, name }: BoxProps & { at: number; name: string }) {
  const key = keys[at] ?? ''
  const toggle = (isRange: boolean) => {
    const next = new Set(chosen)
    if (next.has(key)) next.delete(key)
    else {
      const above = keys.slice(0, at).findLastIndex((one) => chosen.has(one))
      for (const one of isRange && above >= 0 ? keys.slice(above, at + 1) : [key]) next.add(one)
    }
    change(next)
  }
  return (
    <Table.Td className="tick above-link">
      <Checkbox
        aria-label={name}
        checked={chosen.has(key)}
        onChange={({ nativeEvent }) => toggle('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
      />
    </Table.Td>
  )
}
