import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Translations } from '../../../parts/translations.tsx'
import { useLocales } from '../../../shop.ts'
import { words } from '../../../words.ts'
import type { SizeTable } from './attribute-values.ts'
import type { EditorProps } from './editors.tsx'
import { AddColumn, SizeGrid } from './size-grid.tsx'
import { columnsOf, keyFrom, rowFor, sizesToAdd } from './size-columns.ts'

const said = words.products
const units = ['cm', 'in', 'mm'] as const
const blank: SizeTable = { unit: 'cm', rows: [] }

/** The measures of every size, and what a size is called elsewhere. */
export function SizeTableField({ form, path, name, product }: EditorProps) {
  const { value } = form.getInputProps(path) as { value?: SizeTable }
  const table = value ?? blank
  const columns = columnsOf(table)
  const set = (change: Partial<SizeTable>) => form.setFieldValue(path, { ...table, ...change } as never)
  const addRows = (sizes: string[]) => set({ rows: [...table.rows, ...sizes.map((size) => rowFor(size, columns))] })
  const missing = sizesToAdd(product, table)
  return (
    <Stack gap="sm">
      {table.rows.length > 0 && (
        <>
          <Select
            label={said.sizeUnit}
            description={said.sizeUnitHint}
            allowDeselect={false}
            data={units.map((unit) => ({ value: unit, label: said.units[unit] }))}
            maw={260}
            value={table.unit}
            onChange={(unit) => unit && set({ unit: unit as SizeTable['unit'] })}
          />
          <SizeGrid form={form} path={path} name={name} table={table} set={set} />
          {columns.measures.length === 0 && <Text size="sm">{said.noMeasures}</Text>}
          <NewColumns table={table} set={set} />
        </>
      )}
      <Group gap="sm">
        {missing.length > 0 && (
          <Button variant="default" size="xs" onClick={() => addRows(missing)}>
            {said.addSizesOfOption(missing.length)}
          </Button>
        )}
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} onClick={() => addRows([''])}>
          {said.addSize}
        </Button>
      </Group>
      {table.rows.length > 0 && <ColumnNames form={form} path={path} measures={columns.measures} />}
    </Stack>
  )
}

/** What else is measured, and where else sizes are called otherwise. */
function NewColumns({ table, set }: { table: SizeTable; set: (change: Partial<SizeTable>) => void }) {
  const [first = 'en'] = useLocales()
  const addMeasure = (label: string) => {
    const key = keyFrom(label)
    set({
      rows: table.rows.map((row) => ({ ...row, measures: { ...row.measures, [key]: row.measures[key] ?? '' } })),
      names: { ...table.names, [key]: { [first]: label } },
    })
  }
  const addSystem = (system: string) =>
    set({
      rows: table.rows.map((row) => ({ ...row, systems: { ...row.systems, [system]: row.systems?.[system] ?? '' } })),
    })
  return (
    <Group gap="sm" align="flex-end">
      <AddColumn label={said.addMeasure} placeholder={said.addMeasureHint} add={addMeasure} />
      <AddColumn label={said.addSystem} placeholder={said.addSystemHint} maxLength={12} add={addSystem} />
    </Group>
  )
}

/** What shoppers of each language call the measures. */
function ColumnNames({ form, path, measures }: Pick<EditorProps, 'form' | 'path'> & { measures: readonly string[] }) {
  const locales = useLocales()
  return (
    <>
      {measures.map((measure) => (
        <Translations
          key={measure}
          form={form}
          path={`${path}.names.${measure}`}
          label={said.measureCalled(measure)}
          locales={locales}
          maxLength={80}
        />
      ))}
      <Translations form={form} path={`${path}.note`} label={said.sizeNote} locales={locales} maxLength={2_000} />
    </>
  )
}
