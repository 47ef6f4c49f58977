import { Button, Group as Row, Select, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { LeafFields } from './leaf-fields.tsx'
import { blankGroup, blankOf, isGroup, mostDepth, type Condition, type Group } from './tree.ts'
import type { Choices } from './use-names.ts'
import { segmentWords } from './words.ts'

const said = segmentWords

interface GroupFieldsProps {
  group: Group
  change: (group: Group) => void
  remove?: () => void
  choices: Choices
  depth?: number
}

/** Conditions of which all, any or none must hold; groups may stand among them. */
export function GroupFields({ group, change, remove, choices, depth = 1 }: GroupFieldsProps) {
  const put = (at: number, condition: Condition) =>
    change({ ...group, conditions: group.conditions.map((one, place) => (place === at ? condition : one)) })
  const take = (at: number) => change({ ...group, conditions: group.conditions.filter((_, place) => place !== at) })
  const add = (condition: Condition) => change({ ...group, conditions: [...group.conditions, condition] })
  const isOnly = group.conditions.length === 1
  return (
    <div role="group" aria-label={`${said.groupLabel} ${said.groups[group.if]}`} className="segment-group">
      <Stack gap="sm">
        <Row justify="space-between" align="flex-end">
          <Select
            label={depth === 1 ? said.groupLabel : said.groupInner}
            allowDeselect={false}
            data={Object.entries(said.groups).map(([value, label]) => ({ value, label }))}
            value={group.if}
            onChange={(kind) => kind && change({ ...group, if: kind as Group['if'] })}
          />
          {remove && (
            <Button variant="default" size="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={remove}>
              {said.removeGroup}
            </Button>
          )}
        </Row>
        {group.conditions.map((condition, at) =>
          isGroup(condition) ? (
            <GroupFields
              key={at}
              group={condition}
              change={(next) => put(at, next)}
              choices={choices}
              depth={depth + 1}
              {...(isOnly ? {} : { remove: () => take(at) })}
            />
          ) : (
            <LeafFields
              key={at}
              leaf={condition}
              change={(next) => put(at, next)}
              remove={isOnly ? undefined : () => take(at)}
              choices={choices}
            />
          ),
        )}
        <Adders add={add} mayNest={depth < mostDepth} />
      </Stack>
    </div>
  )
}

const Adders = ({ add, mayNest }: { add: (condition: Condition) => void; mayNest: boolean }) => (
  <Row gap="xs">
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => add(blankOf('figure'))}
    >
      {said.addCondition}
    </Button>
    {mayNest && (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => add(blankGroup())}
      >
        {said.addGroup}
      </Button>
    )}
  </Row>
)
