import { Affix, Button, Group, Paper, Text, Transition } from '@mantine/core'
import type { ReactNode } from 'react'
import { words } from '../words.ts'

/** Appears with the first unsaved change, and stays in sight on long forms. */
export const SaveBar = (props: {
  isShown: boolean
  isSaving: boolean
  discard: () => void
  /** What more there is to say of the changes. */
  children?: ReactNode
}) => (
  <Affix position={{ bottom: 16, left: 16, right: 16 }} withinPortal={false} className="save-bar">
    <Transition mounted={props.isShown} transition="slide-up" duration={120}>
      {(style) => (
        <Paper className="surface" shadow="md" p="sm" maw={520} ml="auto" style={style}>
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm" fw={600}>
                {words.common.unsaved}
              </Text>
              {props.children}
            </div>
            <Group gap="xs" wrap="nowrap">
              <Button variant="default" disabled={props.isSaving} onClick={props.discard}>
                {words.common.discard}
              </Button>
              <Button type="submit" loading={props.isSaving}>
                {words.common.save}
              </Button>
            </Group>
          </Group>
        </Paper>
      )}
    </Transition>
  </Affix>
)
