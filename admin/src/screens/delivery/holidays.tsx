import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconCalendarOff, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { showDay } from '../../format.ts'
import { Asked } from '../../parts/asked.tsx'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Empty, Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'

type Holiday = Schemas['Holiday']

const said = words.delivery

const askForHoliday = () => modals.open({ modalId: 'holiday', title: said.addHoliday, children: <HolidayForm /> })

export function Holidays() {
  const may = useMay()
  const holidays = useQuery({
    queryKey: ['holidays'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/delivery/holidays')),
  })
  const add = may('delivery:write') && (
    <Button leftSection={<IconPlus size={16} />} onClick={askForHoliday}>
      {said.addHoliday}
    </Button>
  )
  const actions: Column<Holiday>[] = may('delivery:write')
    ? [{ title: words.common.actions, align: 'right', cell: (holiday) => <Remove holiday={holiday} /> }]
    : []
  return (
    <Part title={said.holidays} about={said.holidaysAbout} actions={add} isFlush>
      <Asked query={holidays}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={IconCalendarOff} title={said.noHolidays} next={said.noHolidaysNext} />
          ) : (
            <Rows
              label={said.holidays}
              rows={items}
              columns={[...columns, ...actions]}
              keyOf={({ on, country }) => `${on} ${country}`}
            />
          )
        }
      </Asked>
    </Part>
  )
}

const columns: readonly Column<Holiday>[] = [
  { title: said.day, cell: ({ on }) => showDay(on) },
  { title: said.holidayName, cell: ({ name }) => name },
  {
    title: said.holidayFor,
    isWideOnly: true,
    cell: ({ country }) => (country === '*' ? said.theShop : said.couriersOf(country)),
  },
]

function Remove({ holiday: { on, country, name } }: { holiday: Holiday }) {
  const remove = useDoing({
    run: () =>
      orThrow(dangol.DELETE('/api/admin/v1/delivery/holidays/{on}', { params: { path: { on }, query: { country } } })),
    done: said.removed,
    refresh: [['holidays']],
  })
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`${said.remove}: ${name}`}
      loading={remove.isPending}
      onClick={() => remove.mutate()}
    >
      {said.remove}
    </Button>
  )
}

function HolidayForm() {
  const form = useForm({ initialValues: { on: '', country: '*', name: '' } })
  const save = useDoing({
    run: (body: Schemas['HolidayInput']) => orThrow(dangol.PUT('/api/admin/v1/delivery/holidays', { body })),
    done: words.common.saved,
    refresh: [['holidays']],
    after: () => modals.close('holiday'),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => {
    const body = { ...values, country: values.country.trim().toUpperCase() }
    save.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput type="date" label={said.day} data-autofocus {...form.getInputProps('on')} />
        <TextInput label={said.holidayName} maxLength={80} {...form.getInputProps('name')} />
        <TextInput
          label={said.holidayFor}
          description={said.holidayForHint}
          maxLength={2}
          {...form.getInputProps('country')}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
