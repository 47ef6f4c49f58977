import { Table } from '@mantine/core'
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
}

/** A table that people read: rows lead on by click, tap and keyboard. */
export const Rows = <Row,>({ label, columns, rows, keyOf, linkTo, isDense }: RowsProps<Row>) => (
  <div className="rows">
    <Table aria-label={label} verticalSpacing="sm" horizontalSpacing={isDense ? 'sm' : 'lg'} data-dense={isDense}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column.title} {...look(column)}>
              {column.title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={keyOf(row)}>
            {columns.map((column, at) => (
              <Table.Td key={column.title} {...look(column)}>
                {at === 0 && linkTo ? (
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
  ...(isWideOnly ? { className: 'wide-only' } : {}),
})
