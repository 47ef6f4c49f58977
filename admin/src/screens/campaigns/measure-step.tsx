import { NumberInput } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import type { StepProps } from './campaign-form.tsx'
import { campaignWords } from './words.ts'

const said = campaignWords

export const MeasureStep = ({ values, change }: StepProps) => (
  <Part title={said.steps.measure}>
    <div className="campaign-fields">
      <NumberInput
        label={said.holdout}
        description={said.holdoutHint}
        min={0}
        max={50}
        value={values.holdoutPercent}
        onChange={(holdout) => change({ holdoutPercent: Number(holdout) || 0 })}
      />
      <NumberInput
        label={said.goalDays}
        min={1}
        max={90}
        value={values.goalDays}
        onChange={(days) => change({ goalDays: Number(days) || 1 })}
      />
    </div>
  </Part>
)
