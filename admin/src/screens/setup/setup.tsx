import { Alert, Button, Group, Text } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { DeliveryStep, GoodsStep, MarketsStep, StaffStep } from './fact-steps.tsx'
import { LookStep } from './look-step.tsx'
import { PaymentStep } from './payment-step.tsx'
import { SetupEnd } from './setup-end.tsx'
import { type Setup, type Step, useAnswer, useDismissal, useSetup } from './setup-state.ts'
import { StepList } from './step-list.tsx'
import './setup.css'

const said = words.setup
const route = getRouteApi('/setup')

/** A merchant's first hour, step by step; the step is in the address, what was answered in the database. */
export function SetupScreen() {
  const may = useMay()
  const setup = useSetup()
  return (
    <Page title={said.title} about={said.about} actions={setup.data?.dismissedAt && <BringBack />}>
      {!may('settings:write') && (
        <Alert variant="outline" color="gray">
          {said.readOnly}
        </Alert>
      )}
      <Asked query={setup}>{(data) => <Steps setup={data} />}</Asked>
    </Page>
  )
}

function Steps({ setup }: { setup: Setup }) {
  const search = route.useSearch()
  const wanted = setup.steps.find(({ step }) => step === search.step)?.step
  const step = wanted ?? (search.step === 'end' ? null : setup.next)
  const heading = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) heading.current?.focus()
    before.current = step
  }, [step])
  return (
    <div className="setup">
      <StepList setup={setup} shown={step} />
      <div ref={heading} tabIndex={-1} className="setup-step">
        {step ? <OneStep key={step} setup={setup} step={step} /> : <SetupEnd setup={setup} />}
      </div>
    </div>
  )
}

function OneStep({ setup, step }: { setup: Setup; step: Step }) {
  const may = useMay()
  const navigate = useNavigate()
  const answer = useAnswer((after) => {
    const order = after.steps.map((one) => one.step)
    const open = after.steps.filter((one) => one.answer === null).map((one) => one.step)
    const next = open.find((one) => order.indexOf(one) > order.indexOf(step)) ?? open[0] ?? 'end'
    void navigate({ to: '/setup', search: { step: next }, ignoreBlocker: true })
  })
  const ends = (
    <Group justify="space-between" mt="lg">
      <Text size="sm" c="dimmed">
        {said.stepOf(setup.steps.findIndex((one) => one.step === step) + 1, setup.steps.length)}
      </Text>
      <Group gap="sm">
        <Button
          variant="default"
          disabled={!may('settings:write') || answer.isPending}
          onClick={() => answer.mutate({ step, answer: 'skipped' })}
        >
          {said.skip}
        </Button>
        {step !== 'look' && (
          <Button
            disabled={!may('settings:write') || !isThere[step](setup.facts)}
            loading={answer.isPending}
            onClick={() => answer.mutate({ step, answer: 'done' })}
          >
            {said.next}
          </Button>
        )}
        {step === 'look' && (
          <Button type="submit" form="look" loading={answer.isPending} disabled={!may('settings:write')}>
            {said.saveAndGoOn}
          </Button>
        )}
      </Group>
    </Group>
  )
  if (step === 'look') return <LookStep ends={ends} saved={() => answer.mutate({ step, answer: 'done' })} />
  const Shown = shown[step]
  return <Shown facts={setup.facts} ends={ends} />
}

const shown = {
  markets: MarketsStep,
  goods: GoodsStep,
  delivery: DeliveryStep,
  payment: PaymentStep,
  staff: StaffStep,
}

/** Only what is there can be said to be done. */
const isThere: Record<Exclude<Step, 'look'>, (facts: Setup['facts']) => boolean> = {
  markets: ({ markets }) => markets.length > 0,
  goods: ({ hasGoods }) => hasGoods,
  delivery: ({ zones }) => zones.some(({ rates }) => rates > 0),
  payment: ({ providers }) => providers.length > 0,
  staff: () => true,
}

function BringBack() {
  const dismissal = useDismissal('')
  const may = useMay()
  return (
    <Button
      variant="default"
      disabled={!may('settings:write')}
      loading={dismissal.isPending}
      onClick={() => dismissal.mutate(false)}
    >
      {said.bringBack}
    </Button>
  )
}
