import type { VNode } from 'preact'

interface WordsFieldProps {
  name: string
  label: string
  hint: string
  value: string
  rows: number
  fault?: string | undefined
}

/** Some lines to write in: what for, how much, and what is wrong with it, tied together for screen readers. */
export const WordsField = ({ name, label, hint, value, rows, fault }: WordsFieldProps): VNode => (
  <div class="field">
    <label class="label" for={name}>
      {label}
    </label>
    <textarea
      id={name}
      name={name}
      rows={rows}
      dir="auto"
      aria-describedby={fault ? `${name}-fault ${name}-hint` : `${name}-hint`}
      aria-invalid={fault ? 'true' : undefined}
    >
      {value}
    </textarea>
    <p class="hint" id={`${name}-hint`}>
      {hint}
    </p>
    {fault && (
      <p class="fault" id={`${name}-fault`}>
        {fault}
      </p>
    )}
  </div>
)
