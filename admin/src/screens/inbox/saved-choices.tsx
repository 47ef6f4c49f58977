import { Anchor, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { answerWords as said } from './answer-words.ts'
import { type useSavedChoice, wordsFor } from './use-saved-choice.ts'

/** The saved answers that fit, above the field; the arrows move in it while one writes on. */
export function SavedChoices({ saved }: { saved: ReturnType<typeof useSavedChoice> }) {
  const { id, isOpen, found, current, take, locale, hasAny } = saved
  if (!isOpen) return null
  return (
    <div className="surface inbox-saved">
      <VisuallyHidden role="status">{found.length > 0 ? said.savedFound(found.length) : said.savedNone}</VisuallyHidden>
      {found.length === 0 ? (
        <Text size="sm" c="dimmed" p="xs">
          {hasAny ? said.savedNone : said.savedEmpty}{' '}
          <Anchor component={Link} to="/inbox/saved-answers" size="sm">
            {said.savedMake}
          </Anchor>
        </Text>
      ) : (
        <div role="listbox" id={id} aria-label={said.saved}>
          {found.map((answer, at) => (
            <div
              key={answer.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === current}
              // The field keeps the focus.
              onMouseDown={(event) => {
                event.preventDefault()
                take(answer)
              }}
            >
              <Text size="sm" fw={600}>
                {answer.title}
              </Text>
              <Text size="xs" c="dimmed" lineClamp={1}>
                {wordsFor(answer, locale)}
              </Text>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
