import { useEffect, useRef } from 'react'

const afterGoMs = 1_500

/** Keys of the queue. A letter after `g` leads to a place, and what is typed into a field is no key. */
export function useReviewKeys(acts: Readonly<Record<string, () => void>>): void {
  const current = useRef(acts)
  const goneAt = useRef(-afterGoMs)
  useEffect(() => {
    current.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isElsewhere(event.target)) return
      const isPlace = event.timeStamp - goneAt.current < afterGoMs
      goneAt.current = event.key === 'g' ? event.timeStamp : -afterGoMs
      const act = current.current[event.key]
      if (!act || isPlace) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('[role=dialog]') !== null ||
  (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
