import { ActionIcon, Group, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { words } from '../words.ts'
import './sortable.css'

interface SortableProps<Item> {
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  nameOf: (item: Item) => string
  /** Told the places from 0; the caller puts the items into the new order. */
  move: (from: number, to: number) => void
  isFixed?: boolean
  children: (item: Item) => ReactNode
  /** At the end of a row, beside the buttons that move it. */
  tools?: (item: Item) => ReactNode
  /** What hangs from a row and moves with it. */
  below?: (item: Item) => ReactNode
}

/** A list in an order of somebody's own: by dragging, by the arrow keys on the handle, or by its two buttons. */
export function Sortable<Item>(props: SortableProps<Item>) {
  const { label, items, keyOf, nameOf, isFixed, children, tools, below } = props
  const { list, held, said, go, grab, drag, drop } = useMoving(props)
  return (
    <>
      <ol className="sortable" aria-label={label} ref={list}>
        {items.map((item, at) => (
          <li key={keyOf(item)} data-key={keyOf(item)} data-held={held === keyOf(item) || undefined}>
            <div className="sortable-row">
              {!isFixed && (
                <button
                  type="button"
                  className="sortable-handle"
                  aria-label={words.order.handle(nameOf(item))}
                  title={words.order.hint}
                  onKeyDown={(event) => byKey(event, (steps) => go(at, at + steps, true))}
                  onPointerDown={(event) => grab(event, keyOf(item))}
                  onPointerMove={drag}
                  onPointerUp={drop}
                  onPointerCancel={drop}
                >
                  <IconGripVertical size={18} aria-hidden />
                </button>
              )}
              <div className="sortable-what">{children(item)}</div>
              <Group gap={4} wrap="nowrap">
                {!isFixed && <Steps at={at} last={items.length - 1} name={nameOf(item)} go={go} />}
                {tools?.(item)}
              </Group>
            </div>
            {below?.(item)}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}

const Steps = (props: { at: number; last: number; name: string; go: (from: number, to: number) => void }) => (
  <>
    <ActionIcon
      variant="default"
      aria-label={words.order.earlier(props.name)}
      disabled={props.at === 0}
      onClick={() => props.go(props.at, props.at - 1)}
    >
      <IconArrowUp size={14} />
    </ActionIcon>
    <ActionIcon
      variant="default"
      aria-label={words.order.later(props.name)}
      disabled={props.at === props.last}
      onClick={() => props.go(props.at, props.at + 1)}
    >
      <IconArrowDown size={14} />
    </ActionIcon>
  </>
)

function byKey(event: KeyboardEvent, step: (steps: number) => void): void {
  const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key]
  if (steps === undefined) return
  event.preventDefault()
  step(steps)
}

function useMoving<Item>({ items, keyOf, nameOf, move }: SortableProps<Item>) {
  const list = useRef<HTMLOListElement>(null)
  const [held, setHeld] = useState<string>()
  const [said, setSaid] = useState('')
  const [toFocus, setToFocus] = useState<string>()
  useEffect(() => {
    // A row that is put elsewhere in the page loses the focus, and with it the next arrow key
    if (toFocus === undefined) return
    rowsOf(list.current)
      .find(({ dataset }) => dataset['key'] === toFocus)
      ?.querySelector('button')
      ?.focus()
    setToFocus(undefined)
  }, [toFocus, items])
  const go = (from: number, wished: number, keepsFocus = false) => {
    const to = Math.min(Math.max(wished, 0), items.length - 1)
    const item = items[from]
    if (to === from || item === undefined) return
    move(from, to)
    setSaid(words.order.moved(nameOf(item), to + 1, items.length))
    if (keepsFocus) setToFocus(keyOf(item))
  }
  const grab = (event: PointerEvent<HTMLElement>, key: string) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld(key)
  }
  const drag = (event: PointerEvent) => {
    if (held === undefined) return
    const from = items.findIndex((item) => keyOf(item) === held)
    const to = rowsOf(list.current).findIndex((row) => event.clientY < row.getBoundingClientRect().bottom)
    if (to >= 0) go(from, to)
  }
  return { list, held, said, go, grab, drag, drop: () => setHeld(undefined) }
}

const rowsOf = (list: HTMLElement | null): HTMLElement[] =>
  Array.from(list?.children ?? []).filter((row): row is HTMLElement => row instanceof HTMLElement)

/** The list with one item moved to another place. */
export function movedTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}
