import { Group, Menu, ActionIcon, ThemeIcon } from '@mantine/core'
import { IconAlertCircle, IconCopy, IconCornerDownRight, IconDots, IconFlag, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { startId } from '../graph/graph.ts'
import { outline, type OutlineItem } from '../graph/outline.ts'
import { outletsAt } from '../graph/outlets.ts'
import { outletWords, titleOf } from '../graph/sentence.ts'
import { stepWords } from '../graph/step-words.ts'
import { StepFigures } from '../numbers/step-figures.tsx'
import { AddStep } from './add-step.tsx'
import { useStepFace } from './step-face.ts'

/** The journey as a list: the same as the picture, for phones and for whoever works without seeing it. */
export function StepList() {
  const { graph, isReadOnly } = useEditor()
  const { items, loose } = useMemo(() => outline(graph), [graph])
  return (
    <nav className="journey-list" aria-label={said.list}>
      <ol>
        <li>
          <StepRow id={startId} />
          {!isReadOnly && <AddStep at={{ from: startId, key: 'first' }} label="" isWide />}
        </li>
        <Items items={items} />
        {loose.map((id) => (
          <li key={id}>
            <StepRow id={id} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Items = ({ items }: { items: readonly OutlineItem[] }) =>
  items.map((item) =>
    item.kind === 'jump' ? <Jump key={`jump:${item.to}`} to={item.to} /> : <Item key={item.id} {...item} />,
  )

function Item({ id, ways }: Extract<OutlineItem, { kind: 'step' }>) {
  const { graph, isReadOnly } = useEditor()
  const outlets = outletsAt(graph, id)
  const only = outlets.length === 1 ? outlets[0] : undefined
  return (
    <li>
      <StepRow id={id} />
      {ways.map(({ key, items }) => (
        <div key={key} className="journey-list-way">
          <Group gap="xs" wrap="nowrap" className="journey-list-label">
            <IconCornerDownRight size={15} aria-hidden />
            {outletWords(graph.steps[id], key)}
          </Group>
          <ol>
            {!isReadOnly && (
              <li>
                <AddStep at={{ from: id, key }} label={outletWords(graph.steps[id], key)} isWide />
              </li>
            )}
            <Items items={items} />
            {outlets.some((outlet) => outlet.key === key && !outlet.to) && <Ends />}
          </ol>
        </div>
      ))}
      {only && !isReadOnly && <AddStep at={{ from: id, key: only.key }} label="" isWide />}
      {only && !only.to && <Ends isInline />}
    </li>
  )
}

const Ends = ({ isInline }: { isInline?: boolean }) => {
  const words = (
    <Group gap={6} className="journey-list-end">
      <IconFlag size={13} aria-hidden />
      {stepWords.ends}
    </Group>
  )
  return isInline ? words : <li>{words}</li>
}

function Jump({ to }: { to: string }) {
  const { graph, names, select } = useEditor()
  const step = graph.steps[to]
  return (
    <li>
      <button type="button" className="journey-list-jump" onClick={() => select(to)}>
        <IconCornerDownRight size={15} aria-hidden />
        {step && said.goesOn(titleOf(step, names))}
      </button>
    </li>
  )
}

function StepRow({ id }: { id: string }) {
  const { selected, select, numbers } = useEditor()
  const face = useStepFace(id)
  return (
    <div className="journey-row" data-tone={face.tone} data-open={selected === id} data-problem={face.isWrong}>
      <button
        type="button"
        className="journey-row-button"
        aria-label={face.spoken}
        aria-pressed={selected === id}
        onClick={() => select(id)}
      >
        <ThemeIcon className="journey-step-icon" size={34} radius="md" variant="transparent">
          <face.icon size={19} stroke={1.7} aria-hidden />
        </ThemeIcon>
        <span className="journey-step-words">
          <span className="journey-step-title">{face.title}</span>
          <span className="journey-step-detail">{face.detail}</span>
        </span>
        {face.isWrong && <IconAlertCircle className="journey-row-problem" size={20} aria-hidden />}
      </button>
      {id !== startId && <RowMenu id={id} title={face.title} />}
      {numbers && <StepFigures numbers={numbers.get(id)} />}
    </div>
  )
}

function RowMenu({ id, title }: { id: string; title: string }) {
  const { duplicate, remove, isReadOnly } = useEditor()
  if (isReadOnly) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={said.actionsOf(title)}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate(id)}>
          {said.duplicate}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove(id)}>
          {said.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
