import { IconAlertTriangle, IconArrowDown, IconClock, IconHandStop, IconMail, type Icon } from '@tabler/icons-react'
import type { StepNumbers } from '../editor-context.ts'
import { numberWords as said } from './number-words.ts'

/** How many wait at a step, went on, were sent to, were held back or failed; what is zero is left out. */
export function StepFigures({ numbers }: { numbers: StepNumbers | undefined }) {
  if (!numbers) return null
  const figures = [
    { icon: IconClock, name: said.waiting, count: numbers.waiting, isAlways: true },
    { icon: IconArrowDown, name: said.passed, count: numbers.passed, isAlways: true },
    { icon: IconMail, name: said.sent, count: numbers.sent },
    { icon: IconHandStop, name: said.held, count: numbers.held },
    { icon: IconAlertTriangle, name: said.failed, count: numbers.failed, isBad: true },
  ].filter(({ count, isAlways }) => count > 0 || isAlways)
  return (
    <div className="journey-figures">
      {figures.map(({ icon, name, count, isBad }) => (
        <Figure key={name} icon={icon} name={name} count={count} isBad={isBad ?? false} />
      ))}
    </div>
  )
}

const Figure = (props: { icon: Icon; name: string; count: number; isBad: boolean }) => (
  <span title={`${props.name}: ${props.count.toLocaleString('en')}`} data-bad={props.isBad}>
    <props.icon size={13} aria-hidden />
    <span className="journey-figure-name">{props.name} </span>
    {short(props.count)}
  </span>
)

const short = (count: number): string =>
  count < 10_000 ? count.toLocaleString('en') : Intl.NumberFormat('en', { notation: 'compact' }).format(count)
