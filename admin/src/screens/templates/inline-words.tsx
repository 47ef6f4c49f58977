import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import { breakLine, putChip, putIn, rangeIn } from './caret.ts'
import { linkedTo } from './rich-words.ts'
import { useWordTools, type WordField } from './word-tools.tsx'
import { makeChip, wordsIn, writeInto } from './words-in-page.ts'

interface InlineWordsProps {
  label: string
  value: string
  onChange: (value: string) => void
  locale: string
  placeholder?: string | undefined
  /** One line: the return key goes nowhere. */
  isLine?: boolean
  /** With bold, italic and links. */
  isRich?: boolean
  isFixed?: boolean
  className?: string
}

/** Words that are written where they stand; what is filled in for each reader is a chip among them. */
export function InlineWords(props: InlineWordsProps) {
  const { label, value, locale, placeholder, isLine, isRich = false, isFixed, className = '' } = props
  const field = useRef<HTMLDivElement>(null)
  const { take, leave } = useWordTools()
  useEffect(() => {
    if (field.current && wordsIn(field.current, isRich) !== value) writeInto(field.current, value, isRich)
  }, [value, isRich])
  const tell = () => field.current && props.onChange(wordsIn(field.current, isRich))
  return (
    <div
      ref={field}
      role="textbox"
      aria-multiline={!isLine}
      aria-label={label}
      aria-readonly={isFixed || undefined}
      tabIndex={0}
      lang={locale}
      className={`inline-words ${className}`}
      contentEditable={!isFixed}
      suppressContentEditableWarning
      data-placeholder={placeholder ?? label}
      data-empty={value === '' || undefined}
      spellCheck
      onInput={tell}
      onFocus={() => field.current && !isFixed && take(wordField(field.current, isRich, tell))}
      onBlur={() => field.current && leave(rangeIn(field.current))}
      onKeyDown={(event) => byKey(event, isLine ?? false, tell)}
      onPaste={(event) => {
        pastePlainly(event, isLine ?? false, isRich)
        tell()
      }}
      onDrop={(event) => event.preventDefault()}
    />
  )
}

function byKey(event: KeyboardEvent<HTMLElement>, isLine: boolean, tell: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  if (isLine) return
  breakLine(event.currentTarget)
  tell()
}

function pastePlainly(event: ClipboardEvent<HTMLElement>, isLine: boolean, isRich: boolean): void {
  event.preventDefault()
  const pasted = event.clipboardData.getData('text/plain')
  const text = isLine ? pasted.replaceAll(/\s+/g, ' ') : pasted.replaceAll('\r\n', '\n')
  const range = rangeIn(event.currentTarget)
  if (!range || !text) return
  const made = document.createElement('div')
  writeInto(made, text, isRich)
  putIn(range, [...made.childNodes])
}

/** What the tools above the mail do to the field that was written in last. */
function wordField(field: HTMLElement, isRich: boolean, tell: () => void): WordField {
  return {
    isRich,
    insert: (liquid, at) => {
      putChip(field, makeChip(liquid), at)
      tell()
    },
    mark: (how) => {
      field.focus()
      document.execCommand('styleWithCSS', false, 'false')
      document.execCommand(how)
      tell()
    },
    link: (address, words, at) => {
      const range = at ?? rangeIn(field)
      const made = document.createElement('div')
      writeInto(made, linkedTo(address, words), true)
      field.focus()
      if (range) putIn(range, [...made.childNodes])
      else field.append(...made.childNodes)
      tell()
    },
  }
}
