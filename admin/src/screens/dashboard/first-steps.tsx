import { Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Part } from '../../parts/page.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'

const said = words.dashboard
const order = ['market', 'products', 'delivery'] as const

/** What a new shop needs before it can sell. */
export const FirstSteps = ({ has }: { has: Record<(typeof order)[number], boolean> }) => (
  <Part title={said.firstSteps} about={order.every((step) => has[step]) ? said.ready : said.firstStepsAbout}>
    <Stack component="ol" gap="md" m={0} pl="lg">
      {order.map((step) => (
        <li key={step}>
          <Group gap="sm">
            <Link to={said.steps[step].to}>{said.steps[step].title}</Link>
            <Status tone={has[step] ? 'good' : 'waiting'}>{has[step] ? said.done : said.toDo}</Status>
          </Group>
          <Text size="sm" c="dimmed">
            {said.steps[step].about}
          </Text>
        </li>
      ))}
    </Stack>
  </Part>
)
