import { Button, Modal, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Schemas } from '../../../api.ts'
import { editorWords } from '../editor-words.ts'
import type { Problem } from '../graph/checks.ts'
import type { useDraft } from '../use-draft.ts'
import { PublishForm } from './publish-form.tsx'

const said = editorWords.publish

interface PublishButtonProps {
  journey: Schemas['Journey']
  draft: ReturnType<typeof useDraft>
  problems: readonly Problem[]
}

/** Shows what would change and for whom, then publishes. */
export function PublishButton({ journey, draft, problems }: PublishButtonProps) {
  const [isOpen, { open, close }] = useDisclosure()
  const isBroken = problems.some(({ isHint }) => !isHint)
  const isNothing = (!draft.isChanged && journey.draft === null) || draft.state === 'meanwhile'
  const button = (
    <Button
      disabled={isNothing}
      {...(isBroken && { 'data-disabled': true })}
      aria-disabled={isBroken}
      loading={draft.state === 'saving'}
      onClick={() => !isBroken && void (draft.isChanged ? draft.save() : Promise.resolve()).then(open, () => undefined)}
    >
      {said.act}
    </Button>
  )
  return (
    <>
      {isBroken ? <Tooltip label={said.mendFirst}>{button}</Tooltip> : button}
      <Modal opened={isOpen} onClose={close} title={said.title} size="lg">
        {isOpen && <PublishForm journey={journey} close={close} />}
      </Modal>
    </>
  )
}
