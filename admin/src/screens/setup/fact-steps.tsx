import { Anchor, Box, Button, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Facts } from '../../parts/facts.tsx'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { words } from '../../words.ts'
import { InviteForm } from '../staff/invite-form.tsx'
import type { Setup } from './setup-state.ts'

const said = words.setup
const all = new Intl.ListFormat('en')

export interface StepProps {
  facts: Setup['facts']
  ends: ReactNode
}

const Step = (props: { step: keyof typeof said.steps; fact: string; children: ReactNode; ends: ReactNode }) => (
  <Part title={said.steps[props.step].title} about={said.steps[props.step].about}>
    <Stack align="flex-start">
      <Text>{props.fact}</Text>
      {props.children}
    </Stack>
    {props.ends}
  </Part>
)

const To = ({ to, children }: { to: string; children: ReactNode }) => (
  <Button component={Link} to={to} variant="light">
    {children}
  </Button>
)

export function MarketsStep({ facts: { markets }, ends }: StepProps) {
  const list = all.format(markets.map(({ name, currency }) => `${name} (${currency})`))
  return (
    <Step step="markets" fact={markets.length > 0 ? said.markets.some(list) : said.markets.none} ends={ends}>
      <To to="/markets">{said.markets.open}</To>
    </Step>
  )
}

export function GoodsStep({ facts, ends }: StepProps) {
  const { none, demo, own, ...ways } = said.goods
  const choices = [
    { to: '/imports', title: ways.import, about: ways.importAbout },
    { to: '/products/new', title: ways.byHand, about: ways.byHandAbout },
    ...(facts.hasGoods ? [{ to: '/products', title: ways.see, about: ways.seeAbout }] : []),
  ]
  return (
    <Step step="goods" fact={facts.hasGoods ? (facts.isDemo ? demo : own) : none} ends={ends}>
      {choices.map(({ to, title, about }) => (
        <div key={to}>
          <Anchor component={Link} to={to} fw={600}>
            {title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        </div>
      ))}
    </Step>
  )
}

export function DeliveryStep({ facts: { zones }, ends }: StepProps) {
  const list = all.format(zones.map(({ name, rates }) => said.delivery.rates(name, rates)))
  return (
    <Step step="delivery" fact={zones.length > 0 ? said.delivery.some(list) : said.delivery.none} ends={ends}>
      <To to="/delivery">{said.delivery.open}</To>
    </Step>
  )
}

export function StaffStep({ facts: { staff }, ends }: StepProps) {
  const canInvite = useMay()('staff:write')
  return (
    <Step step="staff" fact={staff > 1 ? said.staff.some(staff) : said.staff.alone} ends={ends}>
      <Text fw={600} size="sm">
        {said.staff.roles}
      </Text>
      <Facts facts={Object.values(words.roles).map(({ title, may }) => [title, may] as const)} />
      <Text fw={600} size="sm">
        {words.staff.inviteTitle}
      </Text>
      <Box w="100%" maw={460}>
        {canInvite ? <InviteForm /> : <Text size="sm">{said.staff.ownersInvite}</Text>}
      </Box>
      <To to="/staff">{said.staff.open}</To>
    </Step>
  )
}
