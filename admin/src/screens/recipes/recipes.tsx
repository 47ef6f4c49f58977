import { SimpleGrid, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { RecipeCard } from './recipe-card.tsx'
import { recipeWords } from './words.ts'

const said = recipeWords
type Group = Schemas['Recipe']['group']

/** Ready-made journeys as cards, by what they are for. */
export function Recipes() {
  const recipes = useQuery({
    queryKey: ['recipes'],
    queryFn: () => orThrow(dangol.GET('/api/admin/v1/recipes')),
    refetchInterval: 30_000,
  })
  return (
    <Page title={said.title} about={said.about}>
      <Asked query={recipes} rows={10}>
        {({ items }) => (
          <Stack gap="xl">
            {(Object.keys(said.groups) as Group[]).map((group) => (
              <section key={group} aria-labelledby={`recipes-${group}`}>
                <Title order={2} id={`recipes-${group}`} mb="sm">
                  {said.groups[group]}
                </Title>
                <SimpleGrid cols={{ base: 1, sm: 2, xl: 3 }} spacing="md">
                  {items
                    .filter((one) => one.group === group)
                    .map((recipe) => (
                      <RecipeCard key={recipe.key} recipe={recipe} />
                    ))}
                </SimpleGrid>
              </section>
            ))}
          </Stack>
        )}
      </Asked>
    </Page>
  )
}
