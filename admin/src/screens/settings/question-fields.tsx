import { Checkbox, NumberInput, Stack } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import type { SettingsFields } from './settings-form.tsx'

const said = words.questions

/** Whether shoppers may ask about products, and who answers. */
export const QuestionFields = ({ form }: { form: SettingsFields }) => (
  <Part title={said.settings} about={said.settingsAbout}>
    <Stack>
      <Checkbox
        label={said.on}
        description={said.onHint}
        {...form.getInputProps('questions.on', { type: 'checkbox' })}
      />
      {form.values.questions.on && (
        <>
          <NumberInput
            label={said.inviteOwners}
            description={said.inviteOwnersHint}
            min={0}
            max={20}
            allowDecimal={false}
            maw={480}
            {...form.getInputProps('questions.inviteOwners')}
          />
          <Checkbox
            label={said.anybodyAnswers}
            description={said.anybodyAnswersHint}
            {...form.getInputProps('questions.anybodyAnswers', { type: 'checkbox' })}
          />
        </>
      )}
    </Stack>
  </Part>
)
