import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, queries, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { type Body, bodyOf, type Values, valuesOf } from './campaign-values.ts'
import { CampaignEstimate } from './campaign-estimate.tsx'
import { MeasureStep } from './measure-step.tsx'
import { WhatStep } from './what-step.tsx'
import { WhenStep } from './when-step.tsx'
import { WhoStep } from './who-step.tsx'
import { campaignWords } from './words.ts'
import './campaigns.css'

const said = campaignWords

export interface StepProps {
  values: Values
  change: (values: Partial<Values>) => void
}

/** Makes a campaign or changes a draft, on one page in four steps, with whom it would reach beside them. */
export function CampaignForm({ given, copyOf }: { given?: Schemas['Campaign']; copyOf?: Schemas['Campaign'] }) {
  const [first] = useState(() => valuesOf((given ?? copyOf)?.design, !given && copyOf !== undefined))
  const [values, setValues] = useState(first)
  const [isDone, setDone] = useState(false)
  const change = (changed: Partial<Values>) => setValues((before) => ({ ...before, ...changed }))
  const save = useSave(given, () => setDone(true))
  useLeavingGuard(!isDone && JSON.stringify(values) !== JSON.stringify(first))
  const body = bodyOf(values)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (body) save.mutate(body)
      }}
    >
      <div className="campaign-sides">
        <Stack gap="lg">
          {save.error && <Problem error={save.error} />}
          <Part>
            <TextInput
              label={said.name}
              description={said.nameHint}
              required
              maxLength={80}
              value={values.name}
              onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            />
          </Part>
          <WhoStep values={values} change={change} />
          <WhatStep values={values} change={change} />
          <WhenStep values={values} change={change} />
          <MeasureStep values={values} change={change} />
          <Group justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={!body}>
              {said.save}
            </Button>
          </Group>
        </Stack>
        <CampaignEstimate body={body} />
      </div>
    </form>
  )
}

function useSave(given: Schemas['Campaign'] | undefined, settle: () => void) {
  const navigate = useNavigate()
  return useDoing({
    run: (body: Body) =>
      given
        ? orThrow(dangol.PUT('/api/admin/v1/campaigns/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/campaigns', { body })),
    done: given ? said.saved : said.made,
    refresh: [['campaigns']],
    after: (saved) => {
      settle()
      void queries.invalidateQueries({ queryKey: ['campaign', saved.id] })
      if (!given) void navigate({ to: `/campaigns/${saved.id}`, ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}
