import type { Icon } from '@tabler/icons-react'
import { useEditor } from '../editor-context.ts'
import { startId } from '../graph/graph.ts'
import { detailOf, spokenName, titleOf, triggerDetail, triggerTitle } from '../graph/sentence.ts'
import { stepIcons, toneOf, triggerIcons } from '../graph/step-icons.ts'
import { stepWords } from '../graph/step-words.ts'

interface Face {
  icon: Icon
  tone: string
  title: string
  detail: string
  isWrong: boolean
  /** All of it in a sentence, for those who hear it. */
  spoken: string
}

/** How a step or the trigger looks, in the picture and in the list. */
export function useStepFace(id: string): Face {
  const { graph, names, problems } = useEditor()
  const wrong = (problems.get(id) ?? []).filter(({ isHint }) => !isHint)
  const isWrong = wrong.length > 0
  const told = (words: readonly string[]) => [...words, ...wrong.map(({ message }) => message)].join('. ')
  const step = graph.steps[id]
  if (id === startId || !step) {
    const [title, detail] = [triggerTitle(graph.start), triggerDetail(graph.start, names)]
    const spoken = told([`${stepWords.start}: ${title}`, detail])
    return { icon: triggerIcons[graph.start.on], tone: 'start', title, detail, isWrong, spoken }
  }
  const detail = detailOf(step, names)
  return {
    ...{ icon: stepIcons[step.do], tone: toneOf[step.do], title: titleOf(step, names), detail, isWrong },
    spoken: told([spokenName(graph, id, names), detail]),
  }
}
