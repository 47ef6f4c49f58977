import { useEffect, useRef } from 'react'
import { editorWords } from '../editor-words.ts'

const said = editorWords.file

interface YamlTextProps {
  text: string
  isReadOnly: boolean
  change: (text: string) => void
  wrongLine: number | undefined
}

/** Text with the numbers of its lines; the one at fault is marked and brought into sight. */
export function YamlText({ text, isReadOnly, change, wrongLine }: YamlTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const element = field.current
    if (wrongLine === undefined || !element) return
    const lines = element.value.split('\n')
    const begin = lines.slice(0, wrongLine - 1).reduce((sum, line) => sum + line.length + 1, 0)
    element.focus()
    element.setSelectionRange(begin, begin + (lines[wrongLine - 1]?.length ?? 0))
  }, [wrongLine])
  const count = text.split('\n').length
  return (
    <div className="journey-yaml">
      <div className="journey-yaml-lines" aria-hidden>
        {Array.from({ length: count }, (_, at) => (
          <span key={at} data-wrong={at + 1 === wrongLine}>
            {at + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={field}
        aria-label={said.text}
        spellCheck={false}
        readOnly={isReadOnly}
        rows={count}
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    </div>
  )
}
