import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { Status } from '../../parts/status.tsx'
import { offerUndo } from '../../parts/undo.tsx'
import { useMay } from '../../session.ts'
import { CardLinks } from '../inserts/card-links.tsx'
import { RecipePreview } from './recipe-preview.tsx'
import { SwitchOnForm } from './switch-on-form.tsx'
import { recipeWords } from './words.ts'

const said = recipeWords
type Recipe = Schemas['Recipe']
type Answers = BodyOf<'switchRecipeOn'>

/** What a recipe does and when, how it is doing, and the switch. */
export function RecipeCard({ recipe }: { recipe: Recipe }) {
  const { title, does, when, mails, journey, pointsTo, asks, rule } = recipe
  const may = useMay()
  const [isLooking, look] = useDisclosure()
  return (
    <Stack className="surface" p="lg" gap="sm" component="article">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={3} size="h4">
          {title.en}
        </Title>
        <State recipe={recipe} />
      </Group>
      <Text size="sm">{does.en}</Text>
      <Text size="sm" c="dimmed">
        {when.en}
      </Text>
      {journey && journey.state !== 'draft' && (
        <Text size="sm">
          {journey.entered === 0
            ? said.nobody
            : [said.entered(journey.entered), said.waiting(journey.waiting), said.reached(journey.reached)].join(' · ')}
        </Text>
      )}
      <Group gap="sm" mt="auto">
        {pointsTo && (
          <Anchor component={Link} to={pointsTo} size="sm">
            {said.toIt}
          </Anchor>
        )}
        {!pointsTo && may('messages:write') && <Switch recipe={recipe} />}
        {mails.length > 0 && (
          <Button variant="default" onClick={look.open}>
            {said.look}
          </Button>
        )}
        {asks.card && <CardLinks {...(rule && { rule: rule.id })} />}
        {rule && (
          <Anchor component={Link} to="/inserts" size="sm">
            {said.toInserts}
          </Anchor>
        )}
        {journey && (
          <Anchor component={Link} to={`/journeys/${journey.id}`} size="sm">
            {said.toJourney}
          </Anchor>
        )}
      </Group>
      {mails.length > 0 && <RecipePreview recipe={recipe} isOpen={isLooking} close={look.close} />}
    </Stack>
  )
}

function State({ recipe: { journey, pointsTo, rule } }: { recipe: Recipe }) {
  if (rule) return <Status tone={rule.isOn ? 'good' : 'waiting'}>{rule.isOn ? said.on : said.isOff}</Status>
  if (pointsTo) return <Status tone="good">{said.there}</Status>
  if (!journey) return <Status tone="plain">{said.off}</Status>
  if (journey.state === 'live') return <Status tone="good">{said.on}</Status>
  return <Status tone="waiting">{journey.state === 'draft' ? said.draft : said.isOff}</Status>
}

function Switch({ recipe: { key, asks, title, journey, rule, isDraft } }: { recipe: Recipe }) {
  const [isAsking, ask] = useDisclosure()
  const refresh = [['recipes'], ['journeys'], ['inserts']] as const
  const path = { params: { path: { key } } }
  const on = useDoing({
    run: (body: Answers) => orThrow(dangol.POST('/api/admin/v1/recipes/{key}/on', { ...path, body })),
    done: isDraft && !journey ? said.isDraft : asks.card ? said.isOnCard : said.isOn,
    refresh,
    after: ask.close,
  })
  const off = useDoing({
    run: () => orThrow(dangol.POST('/api/admin/v1/recipes/{key}/off', path)),
    refresh,
    after: () => offerUndo(said.isOff, () => on.mutate({ products: [] })),
  })
  if (journey?.state === 'live' || rule?.isOn)
    return (
      <Button variant="default" loading={off.isPending} onClick={() => off.mutate()}>
        {said.switchOff}
      </Button>
    )
  if (journey?.state === 'draft') return null
  const asksSomething = !journey && !rule && Object.keys(asks).length > 0
  return (
    <>
      <Button loading={on.isPending} onClick={() => (asksSomething ? ask.open() : on.mutate({ products: [] }))}>
        {(journey ?? rule) ? said.resume : isDraft ? said.makeDraft : said.switchOn}
      </Button>
      {isAsking && <SwitchOnForm title={title.en} asks={asks} doing={on} close={ask.close} />}
    </>
  )
}
