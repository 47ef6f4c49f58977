import { Anchor, Button, List, Stack, Text } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import type { Setup } from './setup-state.ts'

const said = words.setup.end
const { steps } = words.setup

/** What to do when each step has an answer: order something oneself. */
export function SetupEnd({ setup }: { setup: Setup }) {
  const skipped = setup.steps.filter(({ answer }) => answer !== 'done')
  return (
    <Part title={said.title} about={said.ready}>
      <Stack align="flex-start">
        <List type="ordered" spacing="xs">
          <List.Item>{said.first}</List.Item>
          <List.Item>{said.second}</List.Item>
          <List.Item>
            {said.third}{' '}
            <Anchor component={Link} to="/orders" underline="always">
              {said.orders}
            </Anchor>
            {' · '}
            <Anchor component={Link} to="/outbox" underline="always">
              {said.outbox}
            </Anchor>
          </List.Item>
        </List>
        <Button component="a" href="/" target="_blank" rel="noopener" rightSection={<IconExternalLink size={16} />}>
          {said.shop}
        </Button>
        {skipped.length > 0 && (
          <Text size="sm" c="dimmed">
            {said.skipped}{' '}
            {skipped.map(({ step }, at) => (
              <span key={step}>
                {at > 0 && ', '}
                <Anchor component={Link} to="/setup" search={{ step } as never} size="sm" underline="always">
                  {steps[step].title}
                </Anchor>
              </span>
            ))}
          </Text>
        )}
      </Stack>
    </Part>
  )
}
