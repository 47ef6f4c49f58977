import { useEffect, useRef, useState } from 'react'

/** At which item of a list one is; keys and the focus follow it, and the next takes the place of one that is gone. */
export function useCurrent(items: readonly { id: string }[]) {
  const [currentId, pick] = useState(items[0]?.id)
  const cards = useRef(new Map<string, HTMLElement>())
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current && currentId && document.activeElement === document.body) cards.current.get(currentId)?.focus()
    isFirst.current = false
  }, [currentId, items])
  return {
    at: Math.max(
      0,
      items.findIndex(({ id }) => id === currentId),
    ),
    pick,
    goTo: (place: number) => {
      const next = items[Math.min(Math.max(place, 0), items.length - 1)]
      if (!next) return
      pick(next.id)
      cards.current.get(next.id)?.focus()
      cards.current.get(next.id)?.scrollIntoView({ block: 'nearest' })
    },
    leave: (id: string) => {
      const gone = items.findIndex((item) => item.id === id)
      pick((items[gone + 1] ?? items[gone - 1])?.id)
    },
    hold: (id: string, card: HTMLElement | null) => {
      if (card) cards.current.set(id, card)
      else cards.current.delete(id)
    },
  }
}
