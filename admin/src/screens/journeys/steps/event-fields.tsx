import { MultiSelect, Select, TagsInput } from '@mantine/core'
import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import type { About } from '../graph/graph.ts'
import { without } from '../graph/without.ts'

interface EventFieldProps {
  label: string
  event: string
  change: (event: string) => void
}

/** What happens, in words; found by words of it or by its name in the log. */
export function EventField({ label, event, change }: EventFieldProps) {
  const { names } = useEditor()
  const known = names.events
  const data = known.map(({ type, words }) => ({ value: type, label: words.en }))
  return (
    <Select
      label={label}
      placeholder={said.eventFind}
      searchable
      limit={60}
      data={event && !known.some(({ type }) => type === event) ? [{ value: event, label: event }, ...data] : data}
      value={event || null}
      filter={({ options, search }) => {
        const asked = search.trim().toLowerCase().split(/\s+/)
        return options.filter(
          (option) =>
            'value' in option &&
            asked.every((word) => `${option.label} ${String(option.value)}`.toLowerCase().includes(word)),
        )
      }}
      onChange={(next) => change(next ?? '')}
    />
  )
}

interface AboutFieldsProps {
  event: string
  about: About | undefined
  change: (about: About | undefined) => void
}

/** Narrows an event to certain goods or names. */
export function AboutFields({ event, about = {}, change }: AboutFieldsProps) {
  const { names } = useEditor()
  const fields = names.events.find(({ type }) => type === event)?.fields ?? []
  const set = (field: string, values: string[]) => {
    const next: About = values.length > 0 ? { ...about, [field]: values } : without(about, field)
    change(Object.keys(next).length > 0 ? next : undefined)
  }
  return fields.map((field) => {
    const last = field.replace(/^.*\./, '')
    const common = {
      label: `${said.onlyAbout}: ${said.fields[last] ?? last}`,
      placeholder: about[field] ? undefined : said.anyOf,
      value: about[field] ?? [],
      onChange: (values: string[]) => set(field, values),
    }
    return last.startsWith('productId') ? (
      <MultiSelect key={field} searchable maxValues={50} data={[...names.products]} {...common} />
    ) : (
      <TagsInput key={field} maxTags={50} {...common} />
    )
  })
}
