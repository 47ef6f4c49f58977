import { Input, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import type { SettingsFields, Values } from './settings-form.tsx'

type Surface = keyof Values['tones']
type Tone = Values['tones'][Surface]

const said = words.settings.tones
const surfaces = ['thanks', 'order', 'mails'] as const
const tones = ['plain', 'warm', 'playful'] as const

/** How the shop speaks to those who have bought, with its own words as an example below each choice. */
export function ToneFields({ form }: { form: SettingsFields }) {
  const { data } = useQuery({
    queryKey: ['settings', 'tones'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/settings/tones')),
    staleTime: Infinity,
  })
  return (
    <Part title={said.title} about={said.about}>
      <Stack gap="xl">
        {surfaces.map((surface) => (
          <ToneOfSurface key={surface} form={form} surface={surface} examples={data?.[surface]} />
        ))}
      </Stack>
    </Part>
  )
}

interface ToneProps {
  form: SettingsFields
  surface: Surface
  examples: Schemas['ToneExamples'][Surface] | undefined
}

function ToneOfSurface({ form, surface, examples }: ToneProps) {
  const tone = form.values.tones[surface]
  const shown = Object.entries(examples?.[tone] ?? {}).filter(([locale]) => form.values.locales.includes(locale))
  return (
    <Input.Wrapper
      label={said.surfaces[surface]}
      description={said.hints[surface]}
      error={form.errors[`tones.${surface}`]}
      labelElement="div"
    >
      <Stack gap="sm" mt="sm" align="flex-start">
        <SegmentedControl
          aria-label={said.surfaces[surface]}
          value={tone}
          onChange={(value) => form.setFieldValue(`tones.${surface}`, value as Tone)}
          data={tones.map((value) => ({ value, label: said.names[value] }))}
          miw={{ base: '100%', xs: 380 }}
        />
        <div role="status" aria-label={said.example}>
          {examples ? (
            shown.map(([locale, { headline, text }]) => (
              <Text key={locale} size="sm" c="dimmed" lang={locale} mb={4} maw={640}>
                <strong>{headline}.</strong> {text}
              </Text>
            ))
          ) : (
            <Skeleton height={20} width={320} maw="100%" />
          )}
        </div>
      </Stack>
    </Input.Wrapper>
  )
}
