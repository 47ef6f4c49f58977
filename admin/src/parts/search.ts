import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'

/** The filters of a list, kept in the address, so that a view can be kept, shared and gone back to. */
export function useFilters<Name extends string>() {
  const search = useSearch({ strict: false }) as Partial<Record<Name, string>>
  const navigate = useNavigate()
  const set = (name: Name, value: string | null | undefined) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, [name]: value || undefined }),
      replace: true,
    } as never)
  return { search, set }
}

/** A search field's text, which becomes a filter once the typing rests, and follows when another view is opened. */
export function useTyped(value: string, settle: (text: string) => void) {
  const [text, setText] = useState(value)
  const [settled, setSettled] = useState(value)
  if (settled !== value) {
    setSettled(value)
    setText(value)
  }
  const later = useDebouncedCallback(settle, 250)
  return {
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => {
      setText(event.currentTarget.value)
      later(event.currentTarget.value)
    },
  }
}
