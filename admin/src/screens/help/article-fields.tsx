import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { modals } from '@mantine/modals'
import { IconEye } from '@tabler/icons-react'
import { AddressField } from '../../parts/address-field.tsx'
import { Part } from '../../parts/page.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import { ArticlePreview } from './article-preview.tsx'
import type { Article, Values } from './article-values.ts'

const said = words.help

interface ArticleFieldsProps {
  form: UseFormReturnType<Values>
  given?: Article | undefined
  locales: readonly string[]
}

/** What the article says, what it is about, and who sees it. */
export function ArticleFields({ form, given, locales }: ArticleFieldsProps) {
  const { status } = form.values
  const preview = () =>
    modals.open({
      title: said.previewTitle,
      size: 'xl',
      children: <ArticlePreview values={form.getValues()} locales={locales} />,
    })
  const button = (
    <Button variant="default" size="xs" leftSection={<IconEye size={14} />} onClick={preview}>
      {said.preview}
    </Button>
  )
  return (
    <>
      <Part title={said.words} about={said.bodyHint} actions={button}>
        <Stack>
          <Translations form={form} path="title" label={said.shownTitle} locales={locales} maxLength={200} />
          <Translations form={form} path="lead" label={said.lead} locales={locales} maxLength={400} />
          <Translations form={form} path="body" label={said.body} locales={locales} maxLength={100_000} isLong />
        </Stack>
      </Part>
      <Part>
        <Stack>
          <Group align="flex-start" grow preventGrowOverflow={false} wrap="wrap">
            <Select
              label={said.topic}
              description={said.topicHint}
              allowDeselect={false}
              data={Object.entries(said.topics).map(([value, label]) => ({ value, label }))}
              miw={220}
              {...form.getInputProps('topic')}
            />
            <AddressField form={form} below="/help/" kept={given?.handle ?? ''} />
          </Group>
          <div>
            <Text size="sm" fw={500} mb={4}>
              {said.stateLabel}
            </Text>
            <SegmentedControl
              aria-label={said.stateLabel}
              data={Object.entries(said.stateChoices).map(([value, label]) => ({ value, label }))}
              value={status}
              onChange={(to) => form.setFieldValue('status', to as Values['status'])}
            />
            {given?.status === 'published' && status === 'draft' && (
              <Text size="sm" mt={6} role="status">
                {said.takingBack}
              </Text>
            )}
          </div>
        </Stack>
      </Part>
    </>
  )
}
