import type { VNode } from 'preact'
import { wordingOf } from '../../../modules/consent/index.ts'
import type { Visit } from '../visit.ts'

interface AgreementProps {
  visit: Visit
  to: Parameters<typeof wordingOf>[0]
  /** Whether she had ticked it before something else was refused; nobody ticks it for her. */
  isTicked?: boolean | undefined
  /** Why it cannot be taken as it is. */
  fault?: string | undefined
}

/** A box that begins empty, with the words that she agrees to; the very same are kept with her consent. */
export function Agreement({ visit, to, isTicked = false, fault }: AgreementProps): VNode {
  const faultId = `agree-${to}-fault`
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          name="agree"
          value="yes"
          checked={isTicked}
          aria-describedby={fault && faultId}
          aria-invalid={fault ? 'true' : undefined}
        />
        <span>{wordingOf(to, visit.locale).text}</span>
      </label>
      {fault && (
        <p class="fault" id={faultId}>
          {fault}
        </p>
      )}
    </>
  )
}
