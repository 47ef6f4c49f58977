import { Group, SimpleGrid, Text } from '@mantine/core'
import type { Schemas } from '../../../api.ts'
import { Part } from '../../../parts/page.tsx'
import { eventWords } from '../graph/sentence.ts'
import type { JourneyNames } from '../use-names.ts'
import { numberWords as said } from './number-words.ts'

type GoalNumbers = NonNullable<Schemas['JourneyNumbers']['goal']>
type Arm = GoalNumbers['treated']

/** How many reached the goal with the journey and without it, and whether the difference is real. */
export function Goal({ goal, names }: { goal: GoalNumbers | null; names: JourneyNames }) {
  if (!goal) {
    return (
      <Part title={said.noGoal}>
        <Text size="sm">{said.noGoalNext}</Text>
      </Part>
    )
  }
  const most = Math.max(goal.treated.rate ?? 0, goal.heldOut.rate ?? 0, 0.0001)
  return (
    <Part title={said.goal} about={said.goalOf(eventWords(goal.event, names), goal.withinDays)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <div>
          <Share name={said.treated} arm={goal.treated} most={most} isMain />
          <Share name={said.heldOut} arm={goal.heldOut} most={most} />
        </div>
        <Lift lift={goal.lift} />
      </SimpleGrid>
    </Part>
  )
}

const Share = ({ name, arm, most, isMain }: { name: string; arm: Arm; most: number; isMain?: boolean }) => (
  <div className="journey-share" data-main={isMain ?? false}>
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm">{name}</Text>
      <Text size="sm" fw={650}>
        {said.rate(arm.rate)}
      </Text>
    </Group>
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect className="journey-share-ground" width={100} height={6} rx={1} />
      <rect width={((arm.rate ?? 0) / most) * 100} height={6} rx={1} />
    </svg>
    <Text size="xs" c="dimmed">
      {said.ofPeople(arm.reached, arm.people)}
    </Text>
  </div>
)

const Lift = ({ lift }: { lift: GoalNumbers['lift'] }) => (
  <div>
    <Text size="sm" c="dimmed">
      {said.lift}
    </Text>
    {lift ? (
      <>
        <Text fz={28} fw={650}>
          {said.points(lift.points)}
        </Text>
        <Text size="sm">{said.between(lift.low, lift.high)}</Text>
        <Text size="sm" c="dimmed">
          {lift.low > 0 || lift.high < 0 ? said.sure : said.unsure}
        </Text>
      </>
    ) : (
      <Text size="sm">{said.noLift}</Text>
    )}
  </div>
)
