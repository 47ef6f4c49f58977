import { Button, Checkbox, Fieldset, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { showErrors } from '../../parts/field-errors.ts'
import { Problem } from '../../parts/states.tsx'
import { words } from '../../words.ts'

type Terms = Schemas['DeliveryZoneTermsInput']
type PlaceValues = Required<Terms['places'][number]>

interface Values {
  name: string
  places: PlaceValues[]
  freeReturns: boolean
}

const said = words.delivery
const emptyPlace: PlaceValues = { country: '', regions: [], postcodes: [] }

/** Adds a zone or changes the one given. */
export function ZoneForm({ zone }: { zone?: Schemas['DeliveryZone'] }) {
  const form = useForm<Values>({
    initialValues: {
      name: zone?.name ?? '',
      places: zone?.places.map((place) => ({ ...emptyPlace, ...place })) ?? [emptyPlace],
      freeReturns: zone?.freeReturns ?? false,
    },
  })
  const save = useDoing({
    run: (body: Terms) =>
      zone
        ? orThrow(dangol.PUT('/api/admin/v1/delivery/zones/{id}', { params: { path: { id: zone.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/delivery/zones', { body })),
    done: words.common.saved,
    refresh: [['zones']],
    after: () => modals.close('zone'),
    isQuiet: true,
  })
  const submit = form.onSubmit((values) => {
    const body = { ...values, places: values.places.map(written) }
    save.mutate(body, { onError: (error) => showErrors(form, { error, body }) })
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error && <Problem error={save.error} />}
        <TextInput
          label={said.zoneName}
          description={said.zoneNameHint}
          data-autofocus
          maxLength={80}
          {...form.getInputProps('name')}
        />
        <Text size="xs" c="dimmed">
          {said.placesHint}
        </Text>
        <PlaceFields form={form} />
        <Checkbox label={said.freeReturns} {...form.getInputProps('freeReturns', { type: 'checkbox' })} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const PlaceFields = ({ form }: { form: UseFormReturnType<Values> }) => (
  <>
    {form.values.places.map((place, at) => (
      <Fieldset key={at} legend={place.country || said.country}>
        <Stack gap="xs">
          <TextInput
            label={said.country}
            description={said.countryHint}
            maxLength={2}
            {...form.getInputProps(`places.${at}.country`)}
          />
          <TagsInput
            label={said.regions}
            description={said.regionsHint}
            {...form.getInputProps(`places.${at}.regions`)}
          />
          <TagsInput
            label={said.postcodes}
            description={said.postcodesHint}
            {...form.getInputProps(`places.${at}.postcodes`)}
          />
          {form.values.places.length > 1 && (
            <Group>
              <Button size="xs" variant="subtle" color="gray" onClick={() => form.removeListItem('places', at)}>
                {said.removePlace(place.country)}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    ))}
    <Group>
      <Button size="xs" variant="default" onClick={() => form.insertListItem('places', emptyPlace)}>
        {said.addPlace}
      </Button>
    </Group>
  </>
)

const written = ({ country, regions, postcodes }: PlaceValues): Terms['places'][number] => ({
  country: country.trim().toUpperCase(),
  ...(regions.length > 0 ? { regions } : {}),
  ...(postcodes.length > 0 ? { postcodes } : {}),
})
