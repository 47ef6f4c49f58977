import { useEffect, useRef, useState, type MouseEvent, type PointerEvent } from 'react'

/** What is held: a new block of the palette, or one of the mail by its place. */
export type Held<Kind extends string> = { readonly kind: Kind } | { readonly from: number }

interface DragOptions<Kind extends string> {
  /** Told the place before which it was let go, as places are before it is taken out. */
  readonly drop: (held: Held<Kind>, before: number) => void
}

const startsAfterPx = 6
/** Under the bars at the head of the page, and above its foot. */
const topEdgePx = 150
const edgePx = 70
const scrollPx = 14

/** Dragging by the pointer: from the palette into the mail, and inside it. A line shows where it would go. */
export function useBlockDrag<Kind extends string>({ drop }: DragOptions<Kind>) {
  const list = useRef<HTMLOListElement>(null)
  const wasDragged = useRef(false)
  const pressed = useRef<{ held: Held<Kind>; x: number; y: number } | undefined>(undefined)
  const [held, setHeld] = useState<Held<Kind>>()
  const [before, setBefore] = useState<number>()
  const letGo = () => {
    pressed.current = undefined
    setHeld(undefined)
    setBefore(undefined)
  }
  useEffect(() => {
    if (!held) return
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && letGo()
    addEventListener('keydown', escape)
    return () => removeEventListener('keydown', escape)
  }, [held])
  const handle = (what: Held<Kind>) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pressed.current = { held: what, x: event.clientX, y: event.clientY }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = pressed.current
      if (!from) return
      if (!held && Math.hypot(event.clientX - from.x, event.clientY - from.y) < startsAfterPx) return
      if (!held) setHeld(from.held)
      scrollNearEdge(event.clientY)
      setBefore(placeAt(list.current, event))
    },
    onPointerUp: () => {
      wasDragged.current = held !== undefined
      if (held && before !== undefined) drop(held, before)
      letGo()
    },
    onPointerCancel: letGo,
    // Letting go is a click of what was dragged, too
    onClickCapture: (event: MouseEvent) => {
      if (wasDragged.current) event.stopPropagation()
      wasDragged.current = false
    },
  })
  return { list, held, before, handle }
}

/** Before which block it would go; undefined beside the mail. */
function placeAt(list: HTMLElement | null, at: { clientX: number; clientY: number }): number | undefined {
  if (!list) return undefined
  const { left, right, top, bottom } = list.getBoundingClientRect()
  if (at.clientX < left - 60 || at.clientX > right + 20 || at.clientY < top - 80 || at.clientY > bottom + 120) {
    return undefined
  }
  const rows = [...list.children].filter((row) => row instanceof HTMLElement && row.dataset['block'] !== undefined)
  const found = rows.findIndex((row) => at.clientY < middleOf(row))
  return found < 0 ? rows.length : found
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}

function scrollNearEdge(y: number): void {
  if (y < topEdgePx) scrollBy({ top: -scrollPx })
  else if (y > innerHeight - edgePx) scrollBy({ top: scrollPx })
}
