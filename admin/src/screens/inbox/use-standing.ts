import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Message } from './use-conversations.ts'

/** So near the end one counts as being there. */
const nearPx = 120

/** Where one stands in what was said: at the first unread as it opens, then at the end as long as one stays there. */
export function useStanding(messages: readonly Message[]) {
  const log = useRef<HTMLDivElement>(null)
  const fresh = useRef<HTMLParagraphElement>(null)
  const isAtEnd = useRef(true)
  const [isAway, setAway] = useState(false)
  const lastId = messages.at(-1)?.id
  const toEnd = useCallback(() => log.current?.scrollTo({ top: log.current.scrollHeight }), [])
  useLayoutEffect(() => {
    if (fresh.current && log.current) {
      log.current.scrollTop = fresh.current.offsetTop - log.current.offsetTop - 12
      onScrolled(log.current, isAtEnd)
    } else toEnd()
  }, [toEnd])
  useLayoutEffect(() => {
    const box = log.current
    if (!box) return
    // The field below grows, or the window becomes a smaller one: the end stays in sight.
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd())
    observer.observe(box)
    return () => observer.disconnect()
  }, [toEnd])
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    if (!isFirst.current && isAtEnd.current) toEnd()
    else if (!isFirst.current) setAway(true)
    isFirst.current = false
  }, [lastId, toEnd])
  const onScroll = () => {
    const box = log.current
    if (!box) return
    onScrolled(box, isAtEnd)
    if (isAtEnd.current) setAway(false)
  }
  /** @returns what brings one back to where one read, once more stands above it */
  const keepPlace = () => {
    const fromEnd = (log.current?.scrollHeight ?? 0) - (log.current?.scrollTop ?? 0)
    return () =>
      requestAnimationFrame(() => log.current && (log.current.scrollTop = log.current.scrollHeight - fromEnd))
  }
  return { log, fresh, isAway, toEnd, keepPlace, onScroll }
}

function onScrolled(box: HTMLElement, isAtEnd: { current: boolean }): void {
  isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx
}
