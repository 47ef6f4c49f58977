/** The stretch that is chosen inside a field; undefined where the caret is elsewhere, or in a chip. */
export function rangeIn(field: HTMLElement): Range | undefined {
  const selection = getSelection()
  if (!selection?.rangeCount) return undefined
  const range = selection.getRangeAt(0)
  const { startContainer: start } = range
  const element = start instanceof Element ? start : start.parentElement
  return field.contains(start) && !element?.closest('[data-liquid]') ? range : undefined
}

/** In the place of what is chosen; the caret goes behind it. */
export function putIn(range: Range, nodes: readonly Node[]): void {
  const fragment = document.createDocumentFragment()
  fragment.append(...nodes)
  const last = nodes.at(-1)
  range.deleteContents()
  range.insertNode(fragment)
  if (last instanceof Text) getSelection()?.setPosition(last, last.length)
}

/** Browsers break lines each in a way of their own; here it is one character. */
export function breakLine(field: HTMLElement): void {
  const range = rangeIn(field)
  if (!range) return
  const line = document.createTextNode('\n')
  putIn(range, [line])
  const after = document.createRange()
  after.setStartAfter(line)
  after.setEnd(field, field.childNodes.length)
  // A line break at the very end is not shown without something behind it
  if (after.toString() === '' && !(field.lastChild instanceof HTMLBRElement)) {
    field.append(document.createElement('br'))
  }
}

/** At the caret where it was in the field, else at the end. */
export function putChip(field: HTMLElement, chip: HTMLElement, at: Range | undefined): void {
  // A caret cannot stand behind a chip unless there is something to stand in
  const after = document.createTextNode('\u200b')
  const range = at ?? document.createRange()
  if (!at) {
    range.selectNodeContents(field)
    range.collapse(false)
  }
  field.focus()
  putIn(range, [chip, after])
}
