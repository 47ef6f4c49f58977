import { Checkbox, Input, NumberInput, SimpleGrid, Stack } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import { Translations } from '../../parts/translations.tsx'
import { words } from '../../words.ts'
import { ChannelOrder } from './channel-order.tsx'
import type { SettingsFields } from './settings-form.tsx'

const said = words.reviews

/** When reviews show, how buyers are asked, and what is given for a review. */
export const ReviewFields = ({ form }: { form: SettingsFields }) => (
  <Part title={said.settings} about={said.settingsAbout}>
    <Stack>
      <Checkbox
        label={said.needDecision}
        description={said.needDecisionHint}
        {...form.getInputProps('reviews.needDecision', { type: 'checkbox' })}
      />
      <Checkbox
        label={said.ask}
        description={said.askHint}
        {...form.getInputProps('reviews.ask', { type: 'checkbox' })}
      />
      {form.values.reviews.ask && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} maw={640}>
          <NumberInput
            label={said.askAfterDays}
            description={said.askAfterDaysHint}
            min={0}
            max={120}
            allowDecimal={false}
            {...form.getInputProps('reviews.askAfterDays')}
          />
          <NumberInput
            label={said.remindAfterDays}
            description={said.remindAfterDaysHint}
            min={0}
            max={60}
            allowDecimal={false}
            {...form.getInputProps('reviews.remindAfterDays')}
          />
        </SimpleGrid>
      )}
      {form.values.reviews.ask && <AskingOrder form={form} />}
      <Input.Wrapper description={said.incentiveHint}>
        <Translations
          form={form}
          path="reviews.incentive"
          label={said.incentive}
          locales={form.values.locales}
          maxLength={500}
        />
      </Input.Wrapper>
    </Stack>
  </Part>
)

/** By which ways buyers are asked and reminded, in which order. */
const AskingOrder = ({ form }: { form: SettingsFields }) => (
  <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
    <ChannelOrder
      label={said.askBy}
      hint={said.askByHint}
      value={form.values.reviews.askBy}
      change={(askBy) => form.setFieldValue('reviews.askBy', askBy)}
    />
    {form.values.reviews.remindAfterDays > 0 && (
      <ChannelOrder
        label={said.remindBy}
        hint={said.remindByHint}
        value={form.values.reviews.remindBy}
        change={(remindBy) => form.setFieldValue('reviews.remindBy', remindBy)}
      />
    )}
  </SimpleGrid>
)
