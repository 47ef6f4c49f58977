import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconPlus } from '@tabler/icons-react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Part } from '../../parts/page.tsx'
import { Rows, type Column } from '../../parts/rows.tsx'
import { Problem } from '../../parts/states.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { locationsKey, useLocations } from './shop-locations.ts'

type Location = Schemas['Location']

const said = words.stock

const askForLocation = (location?: Location) =>
  modals.open({
    modalId: 'location',
    title: location ? said.renameOf(location.name) : said.addLocation,
    children: <LocationForm {...(location ? { location } : {})} />,
  })

/** Where stock is kept. */
export function Locations() {
  const may = useMay()
  const locations = useLocations()
  const mayChange = may('inventory:write')
  const add = mayChange && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => askForLocation()}>
      {said.addLocation}
    </Button>
  )
  const rename: Column<Location> = {
    title: words.common.actions,
    align: 'right',
    cell: (location) => (
      <Button
        size="xs"
        variant="default"
        aria-label={said.renameOf(location.name)}
        onClick={() => askForLocation(location)}
      >
        {said.rename}
      </Button>
    ),
  }
  return (
    <Part title={said.locations} about={said.locationsAbout} actions={add} isFlush>
      <Rows
        label={said.locations}
        rows={locations}
        columns={[...columns, ...(mayChange ? [rename] : [])]}
        keyOf={({ id }) => id}
      />
    </Part>
  )
}

const columns: readonly Column<Location>[] = [
  { title: said.locationName, cell: ({ name }) => name },
  { title: said.code, isWideOnly: true, cell: ({ code }) => code },
]

function LocationForm({ location }: { location?: Location }) {
  const form = useForm({ initialValues: { name: location?.name ?? '', code: '' } })
  const save = useDoing({
    run: async ({ name, code }: typeof form.values) => {
      if (!location) await orThrow(dangol.POST('/api/admin/v1/locations', { body: { name, code } }))
      else {
        const params = { path: { id: location.id } }
        await orThrow(dangol.PATCH('/api/admin/v1/locations/{id}', { params, body: { name } }))
      }
    },
    done: words.common.saved,
    refresh: [locationsKey, ['stock']],
    after: () => modals.close('location'),
    isQuiet: true,
  })
  const submit = form.onSubmit((body) => save.mutate(body, { onError: (error) => showErrors(form, { error, body }) }))
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput label={said.locationName} data-autofocus maxLength={80} {...form.getInputProps('name')} />
        {!location && (
          <TextInput label={said.code} description={said.codeHint} maxLength={40} {...form.getInputProps('code')} />
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
