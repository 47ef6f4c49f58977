import { Affix, Box, Button, Group, Paper, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { words } from '../words.ts'
import type { Choice } from './rows.tsx'

interface ChoiceOptions<Row> {
  keyOf: (row: Row) => string
  nameOf: (row: Row) => string
  allLabel: string
  /** The most that are ticked at once. */
  most?: number
}

/** Rows that can be ticked; only what is in sight counts: nobody changes what she cannot see. */
export function useChoice<Row>(rows: readonly Row[], options: ChoiceOptions<Row>) {
  const { keyOf, nameOf, allLabel, most = 100 } = options
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choice: Choice<Row> = {
    chosen,
    change: (keys) => setChosen(new Set([...keys].slice(0, most))),
    nameOf,
    allLabel,
  }
  const picked = rows.filter((row) => chosen.has(keyOf(row))).slice(0, most)
  return { choice, picked, clear: () => setChosen(new Set()) }
}

interface ChosenBarProps {
  label?: string
  /** How many, or what they come to. */
  about: string
  clear: () => void
  children: ReactNode
}

/** What can be done with the rows that are ticked, at the foot of the window. */
export const ChosenBar = ({ label = words.chosen.toolbar, about, clear, children }: ChosenBarProps) => (
  <>
    <Box h={{ base: 120, sm: 72 }} />
    <Affix position={{ bottom: 16, left: 16, right: 16 }} withinPortal={false} className="save-bar">
      <Paper className="surface" shadow="md" role="toolbar" aria-label={label} p="sm" maw={720} ml="auto">
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600} role="status">
            {about}
          </Text>
          <Group gap="xs">
            {children}
            <Button size="xs" variant="subtle" color="gray" onClick={clear}>
              {words.chosen.clear}
            </Button>
          </Group>
        </Group>
      </Paper>
    </Affix>
  </>
)
