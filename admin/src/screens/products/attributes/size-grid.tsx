import { ActionIcon, Button, Group, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { words } from '../../../words.ts'
import type { SizeTable } from './attribute-values.ts'
import type { EditorProps } from './editors.tsx'
import { columnsOf, withoutColumn } from './size-columns.ts'

const said = words.products

interface SizeGridProps extends Pick<EditorProps, 'form' | 'path' | 'name'> {
  table: SizeTable
  set: (table: SizeTable) => void
}

/** One row for each size, one field for each measure. */
export function SizeGrid({ form, path, name, table, set }: SizeGridProps) {
  const { measures, systems } = columnsOf(table)
  const heads = [
    ...systems.map((column) => ({ column, kind: 'systems' as const, label: column })),
    ...measures.map((column) => ({ column, kind: 'measures' as const, label: nameOf(table, column) })),
  ]
  return (
    <div className="size-table" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.size}</th>
            {heads.map(({ column, kind, label }) => (
              <th key={`${kind} ${column}`} scope="col">
                <Group gap={4} wrap="nowrap">
                  {label}
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={said.removeColumn(label)}
                    onClick={() => set(withoutColumn(table, kind, column))}
                  >
                    <IconX size={12} />
                  </ActionIcon>
                </Group>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <SizeLine
              key={at}
              form={form}
              path={`${path}.rows.${at}`}
              size={row.size || String(at + 1)}
              place={at + 1}
              heads={heads}
              remove={() => set({ ...table, rows: table.rows.filter((_, place) => place !== at) })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SizeLineProps extends Pick<EditorProps, 'form' | 'path'> {
  size: string
  place: number
  heads: readonly { column: string; kind: 'systems' | 'measures'; label: string }[]
  remove: () => void
}

const SizeLine = ({ form, path, size, place, heads, remove }: SizeLineProps) => (
  <tr>
    <td>
      <TextInput aria-label={said.sizeAt(place)} maxLength={40} {...form.getInputProps(`${path}.size`)} />
    </td>
    {heads.map(({ column, kind, label }) => (
      <td key={`${kind} ${column}`}>
        <Cell
          form={form}
          path={`${path}.${kind}.${column}`}
          label={said.sizeCell(label, size)}
          isNumber={kind === 'measures'}
        />
      </td>
    ))}
    <td>
      <ActionIcon variant="default" size={36} aria-label={said.removeSize(size)} onClick={remove}>
        <IconTrash size={16} />
      </ActionIcon>
    </td>
  </tr>
)

const nameOf = ({ names = {} }: SizeTable, measure: string): string =>
  Object.values(names[measure] ?? {}).find(Boolean) ?? measure

interface CellProps extends Pick<EditorProps, 'form' | 'path'> {
  label: string
  isNumber: boolean
}

function Cell({ form, path, label, isNumber }: CellProps) {
  const { value, ...field } = form.getInputProps(path) as { value?: string | number; onChange: () => void }
  return isNumber ? (
    <NumberInput
      aria-label={label}
      hideControls
      allowNegative={false}
      decimalScale={2}
      {...field}
      value={value ?? ''}
    />
  ) : (
    <TextInput aria-label={label} maxLength={20} {...field} value={value ?? ''} />
  )
}

interface AddColumnProps {
  label: string
  placeholder: string
  maxLength?: number
  add: (name: string) => void
}

/** Names a column and adds it; Enter does not save the page. */
export function AddColumn({ label, placeholder, maxLength = 40, add }: AddColumnProps) {
  const [text, setText] = useState('')
  const act = () => {
    if (text.trim()) add(text.trim().replaceAll('.', ''))
    setText('')
  }
  return (
    <Group gap={4} align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        w={170}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          act()
        }}
      />
      <Button variant="default" px="xs" aria-label={`${label}: ${words.common.add}`} onClick={act}>
        <IconPlus size={16} />
      </Button>
    </Group>
  )
}
