const entries = () => [...document.querySelectorAll<HTMLElement>('.inbox-entry')]

/** Goes up or down in the list from where one is, or from the conversation that is open. */
export function moveInList(step: 1 | -1): void {
  const all = entries()
  const focused = all.findIndex((entry) => entry === document.activeElement)
  const from = focused >= 0 ? focused : all.findIndex((entry) => entry.getAttribute('aria-current') === 'page')
  const next = all[from < 0 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** The conversation that takes the place of one that leaves the list; none where it is the only one. */
export function neighbourOf(id: string): string | undefined {
  const ids = entries().map(({ dataset }) => dataset['id'])
  const at = ids.indexOf(id)
  return at < 0 ? undefined : (ids[at + 1] ?? ids[at - 1])
}
