import { Code, List, Stack, Text, Title } from '@mantine/core'
import { Part } from '../../parts/page.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import type { StepProps } from './fact-steps.tsx'

const said = words.setup.payment

/** Paying without money now, and what it takes to be paid. */
export function PaymentStep({ facts: { providers }, ends }: StepProps) {
  const names = providers.map(({ name }) => said.names[name] ?? name)
  const isTest = providers.some(({ kind }) => kind === 'test')
  const fact = isTest ? said.test : said.takes(new Intl.ListFormat('en').format(names))
  return (
    <Part title={words.setup.steps.payment.title} about={words.setup.steps.payment.about}>
      <Stack>
        <Text>{providers.length > 0 ? fact : said.none}</Text>
        <div>
          <Title order={3}>{said.needs}</Title>
          <Text size="sm" c="dimmed" maw={640}>
            {said.needsAbout}
          </Text>
        </div>
        {said.real.map((real) => (
          <div key={real.name}>
            <Text size="sm" fw={600}>
              {real.title}{' '}
              {providers.some(({ name }) => name === real.name) && <Status tone="good">{said.have}</Status>}
            </Text>
            <List size="sm" withPadding>
              <List.Item>{real.account}</List.Item>
              {real.hook && (
                <List.Item>
                  {said.hook} <Code>{`${location.origin}/hooks/payments/${real.name}`}</Code>
                </List.Item>
              )}
              <List.Item>
                {said.keys} {real.keys.map((key) => [<Code key={key}>{key}</Code>, ' '])}
              </List.Item>
            </List>
          </div>
        ))}
      </Stack>
      {ends}
    </Part>
  )
}
