import { Link } from '@tanstack/react-router'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import type { Setup, Step } from './setup-state.ts'

const said = words.setup

/** All steps with what was answered; each can be opened at any time. */
export const StepList = ({ setup, shown }: { setup: Setup; shown: Step | null }) => (
  <nav aria-label={said.list}>
    <ol className="setup-steps">
      {setup.steps.map(({ step, answer }, at) => (
        <li key={step}>
          <Link
            to="/setup"
            search={{ step }}
            activeOptions={{ exact: true, includeSearch: true }}
            data-shown={step === shown}
            {...(step === shown ? { 'aria-current': 'step' as const } : {})}
          >
            <span>
              {at + 1}. {said.steps[step].title}
            </span>
            {answer && <Status tone={answer === 'done' ? 'good' : 'plain'}>{said[answer]}</Status>}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
)
