import { Checkbox, MultiSelect, Select, Stack, TagsInput } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import { useSegments } from '../segments/use-names.ts'
import type { StepProps } from './campaign-form.tsx'
import { campaignWords } from './words.ts'

const said = campaignWords

export function WhoStep({ values, change }: StepProps) {
  const segments = useSegments()
  const named = (segments.data?.items ?? []).map(({ id, name, members }) => ({
    value: id,
    label: `${name} (${members.toLocaleString('en')})`,
  }))
  return (
    <Part title={said.steps.who}>
      <Stack>
        <Select
          label={said.segment}
          description={said.segmentHint}
          required
          searchable
          data={named}
          value={values.segmentId || null}
          onChange={(segmentId) => change({ segmentId: segmentId ?? '' })}
        />
        <MultiSelect
          label={said.without}
          searchable
          maxValues={10}
          data={named.filter(({ value }) => value !== values.segmentId)}
          value={values.withoutSegmentIds}
          onChange={(withoutSegmentIds) => change({ withoutSegmentIds })}
        />
        <TagsInput
          label={said.withoutCountries}
          description={said.withoutCountriesHint}
          maxTags={250}
          value={values.withoutCountries}
          onChange={(countries) =>
            change({
              withoutCountries: countries.map((one) => one.toUpperCase()).filter((one) => /^[A-Z]{2}$/.test(one)),
            })
          }
        />
        {values.endsAt !== '' && (
          <Checkbox
            label={said.lateJoiners}
            checked={values.lateJoiners}
            onChange={({ currentTarget }) => change({ lateJoiners: currentTarget.checked })}
          />
        )}
      </Stack>
    </Part>
  )
}
