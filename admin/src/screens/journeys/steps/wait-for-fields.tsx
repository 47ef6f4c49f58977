import { useEditor } from '../editor-context.ts'
import { editorWords as said } from '../editor-words.ts'
import { DurationField } from './duration-field.tsx'
import { AboutFields, EventField } from './event-fields.tsx'
import type { FieldsOf } from './step-fields.tsx'

export function WaitForFields({ id, step }: FieldsOf<'wait-for'>) {
  const { put } = useEditor()
  const { about, ...bare } = step
  return (
    <>
      <EventField label={said.event} event={step.event} change={(event) => put(id, { ...bare, event })} />
      <AboutFields
        event={step.event}
        about={about}
        change={(next) => put(id, next ? { ...bare, about: next } : bare, `${id}.about`)}
      />
      <DurationField
        label={said.timeout}
        value={step.timeout}
        change={(timeout) => put(id, { ...step, timeout }, `${id}.timeout`)}
      />
    </>
  )
}
