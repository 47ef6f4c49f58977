import { Asked } from '../../parts/asked.tsx'
import { Headline } from '../figures/returning/headline.tsx'
import { Recounting } from '../figures/returning/recounting.tsx'
import { useReturning } from '../figures/returning/use-returning.ts'

/** The period to which the first page compares. */
const days = 30

/** Before all else: how many come back, and when. */
export function Regulars() {
  const figures = useReturning(days)
  return (
    <Asked query={figures} rows={3}>
      {(found) => (
        <>
          <Recounting of={found.recounting} />
          <Headline figures={found} days={days} isFirst />
        </>
      )}
    </Asked>
  )
}
