import type { Icon } from '@tabler/icons-react'
import { useEditor } from '../editor-context.ts'
import { startId } from '../graph/graph.ts'
import { detailOf, titleOf, triggerDetail, triggerTitle } from '../graph/sentence.ts'
import { stepIcons, toneOf, triggerIcons } from '../graph/step-icons.ts'
import { stepWords } from '../graph/step-words.ts'

export interface Face {
  icon: Icon
  tone: string
  title: string
  detail: string
  isWrong: boolean
  /** For those who hear it: what kind of step it is, where the title does not say so, and what is to be mended. */
  kind: string
  trouble: string
}

/** How a step or the trigger looks, in the picture and in the list. */
export function useStepFace(id: string): Face {
  const { graph, names, problems } = useEditor()
  const wrong = (problems.get(id) ?? []).filter(({ isHint }) => !isHint)
  const isWrong = wrong.length > 0
  const trouble = wrong.map(({ message }) => message).join(' ')
  const step = graph.steps[id]
  if (id === startId || !step) {
    const [title, detail] = [triggerTitle(graph.start, names), triggerDetail(graph.start, names)]
    return { icon: triggerIcons[graph.start.on], tone: 'start', kind: stepWords.start, title, detail, isWrong, trouble }
  }
  const [title, kind] = [titleOf(step, names), stepWords.kinds[step.do].title]
  return {
    ...{ icon: stepIcons[step.do], tone: toneOf[step.do], title, detail: detailOf(step, names), isWrong, trouble },
    kind: title.startsWith(kind) ? '' : kind,
  }
}
