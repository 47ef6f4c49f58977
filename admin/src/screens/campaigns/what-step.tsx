import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow } from '../../api.ts'
import { Part } from '../../parts/page.tsx'
import type { StepProps } from './campaign-form.tsx'
import { even, type Values, withAnother } from './campaign-values.ts'
import { campaignWords } from './words.ts'

const said = campaignWords

/** Templates that may be used on a channel. */
export const useTemplates = (channel: Values['channel']) =>
  useQuery({
    queryKey: ['templates', 'names', channel],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/templates', { params: { query: { channel } } })),
  })

export function WhatStep({ values, change }: StepProps) {
  const { variants, channel } = values
  const sum = variants.reduce((all, { share }) => all + share, 0)
  const put = (at: number, variant: Partial<Values['variants'][number]>) =>
    change({ variants: variants.map((one, place) => (place === at ? { ...one, ...variant } : one)) })
  return (
    <Part title={said.steps.what}>
      <Stack>
        <Select
          label={said.channel}
          description={said.channelHint}
          allowDeselect={false}
          data={Object.entries(said.channels).map(([value, label]) => ({ value, label }))}
          value={channel}
          onChange={(next) =>
            next &&
            next !== channel &&
            change({
              channel: next as Values['channel'],
              variants: variants.map((one) => ({ ...one, templateId: '' })),
            })
          }
        />
        {variants.map((variant, at) => (
          <VariantFields
            key={variant.name}
            variant={variant}
            channel={channel}
            isAlone={variants.length === 1}
            put={(changed) => put(at, changed)}
            remove={() => change({ variants: even(variants.filter((_, place) => place !== at)) })}
          />
        ))}
        {sum !== 100 && (
          <Text size="sm" c="red" role="alert">
            {said.shares(sum)}
          </Text>
        )}
        {variants.length < 5 && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => change({ variants: withAnother(variants) })}
            style={{ alignSelf: 'flex-start' }}
          >
            {said.addVariant}
          </Button>
        )}
        {variants.length > 1 && <WinnerFields values={values} change={change} />}
      </Stack>
    </Part>
  )
}

interface VariantFieldsProps {
  variant: Values['variants'][number]
  channel: Values['channel']
  isAlone: boolean
  put: (variant: Partial<Values['variants'][number]>) => void
  remove: () => void
}

function VariantFields({ variant, channel, isAlone, put, remove }: VariantFieldsProps) {
  const templates = useTemplates(channel)
  const label = isAlone ? said.template : said.variant(variant.name)
  return (
    <Group align="flex-end" wrap="nowrap" gap="sm">
      <Select
        style={{ flex: 1 }}
        label={label}
        required
        searchable
        placeholder={said.templateHint}
        data={(templates.data?.items ?? [])
          .filter(({ purpose }) => purpose !== 'order')
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={variant.templateId || null}
        onChange={(templateId) => put({ templateId: templateId ?? '' })}
      />
      {!isAlone && (
        <>
          <NumberInput
            w={110}
            label={said.share}
            min={1}
            max={99}
            value={variant.share}
            onChange={(share) => put({ share: Number(share) || 0 })}
          />
          <ActionIcon variant="default" size="lg" mb={2} aria-label={said.removeVariant(variant.name)} onClick={remove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
    </Group>
  )
}

const WinnerFields = ({ values, change }: StepProps) => (
  <>
    <Checkbox
      label={said.winner}
      checked={values.hasWinner}
      onChange={({ currentTarget }) => change({ hasWinner: currentTarget.checked })}
    />
    {values.hasWinner && (
      <div className="campaign-fields">
        <NumberInput
          label={said.testPercent}
          min={10}
          max={90}
          value={values.testPercent}
          onChange={(testPercent) => change({ testPercent: Number(testPercent) || 10 })}
        />
        <Select
          label={said.by}
          allowDeselect={false}
          data={Object.entries(said.bys).map(([value, label]) => ({ value, label }))}
          value={values.by}
          onChange={(by) => by && change({ by: by as Values['by'] })}
        />
        <NumberInput
          label={said.afterHours}
          min={1}
          max={336}
          value={values.decideHours}
          onChange={(hours) => change({ decideHours: Number(hours) || 1 })}
        />
      </div>
    )}
  </>
)
