import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'

interface SettledNumberProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** What the shop has; undefined for none. */
  value: number | undefined
  settle: (value: number) => void
  /** What emptying it does; without this, the value comes back. */
  empty?: () => void
}

/** A number in a table that is kept on Enter or when one goes on; Escape takes the change back. */
export function SettledNumber({ value, settle, empty, ...field }: SettledNumberProps) {
  const [written, setWritten] = useState<number | string>(value ?? '')
  const isBeingWritten = useRef(false)
  // NOTE Before anything else can happen: what is typed in between would stand beside the digits that arrive then.
  useLayoutEffect(() => {
    // What the shop says meanwhile must not take away what somebody is writing
    if (!isBeingWritten.current) setWritten(value ?? '')
  }, [value])
  // Enter asks, and going on right after it must not ask for the same again while the shop still answers
  const asked = useRef<number | string>(undefined)
  const keep = () => {
    isBeingWritten.current = false
    asked.current = written
    if (written === '' && empty && value !== undefined) empty()
    else if (written === '') setWritten(value ?? '')
    else if (Number(written) !== value) settle(Number(written))
  }
  return (
    <NumberInput
      size="sm"
      hideControls
      allowNegative={false}
      value={written}
      onChange={(now) => {
        isBeingWritten.current = now !== value
        asked.current = undefined
        setWritten(now)
      }}
      onBlur={() => {
        if (asked.current === undefined || asked.current !== written) keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') {
          isBeingWritten.current = false
          setWritten(value ?? '')
        }
      }}
      {...field}
    />
  )
}
