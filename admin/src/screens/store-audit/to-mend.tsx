import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { showDay } from '../../format.ts'
import { Part } from '../../parts/page.tsx'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { words } from '../../words.ts'
import { placeOf, type Result } from './audit-data.ts'

const said = words.storeAudit

/** What fails, what weighs most first, each with what it rests on and the way to where it is mended. */
export function ToMend({ results }: { results: readonly Result[] }) {
  if (results.length === 0) {
    return (
      <Part>
        <Empty icon={IconCircleCheck} title={said.allWell} next={said.allWellNext} />
      </Part>
    )
  }
  return (
    <Part title={said.mendTitle} about={said.mendAbout} isFlush>
      <ul className="audit-list">
        {results
          .toSorted((a, b) => b.weight - a.weight)
          .map((result) => (
            <li key={result.id}>
              <Failing result={result} />
            </li>
          ))}
      </ul>
    </Part>
  )
}

const Failing = ({ result }: { result: Result }) => (
  <article className="audit-check" aria-labelledby={result.id}>
    <Group justify="space-between" align="flex-start" gap="sm">
      <div style={{ flex: '1 1 20rem', minWidth: 0 }}>
        <Title order={3} id={result.id}>
          {result.title}
        </Title>
        <Text size="sm" mt={2}>
          {result.says}
        </Text>
        <Text size="xs" c="dimmed" mt={4}>
          <Status tone={result.weight >= 4 ? 'bad' : 'waiting'}>{said.weight(result.weight)}</Status> {result.areaTitle}{' '}
          · {said.since(showDay(result.since))}
        </Text>
      </div>
      <Button
        component={Link}
        {...placeOf(result.mendAt)}
        variant="default"
        rightSection={<IconArrowRight size={16} aria-hidden />}
        aria-label={`${said.mend}: ${result.title}`}
      >
        {said.mend}
      </Button>
    </Group>
    {result.found.length > 0 && <Evidence result={result} />}
    <Text size="sm" mt="xs">
      {result.mend}
    </Text>
    <details>
      <summary>
        <Text span size="sm" c="dimmed">
          {said.why}
        </Text>
      </summary>
      <Text size="sm" mt={4}>
        {result.why}
      </Text>
      <Text size="sm" c="dimmed" mt={4}>
        {result.about}
      </Text>
    </details>
  </article>
)

/** The first three are seen at once. */
const seen = 3

function Evidence({ result: { found, foundCount } }: { result: Result }) {
  const rest = found.slice(seen)
  return (
    <>
      <Things found={found.slice(0, seen)} />
      {rest.length > 0 && (
        <details>
          <summary>
            <Text span size="sm" c="dimmed">
              {said.found(found.length, foundCount)}
            </Text>
          </summary>
          <Things found={rest} />
        </details>
      )}
    </>
  )
}

const Things = ({ found }: { found: Result['found'] }) => (
  <ul className="audit-found">
    {found.map((thing, at) => (
      <li key={at}>
        <Text span size="sm">
          <Thing thing={thing} />
          {thing.detail && (
            <Text span c="dimmed">
              {' '}
              · {thing.detail}
            </Text>
          )}
        </Text>
      </li>
    ))}
  </ul>
)

function Thing({ thing: { label, mendAt, page } }: { thing: Result['found'][number] }) {
  if (mendAt) {
    return (
      <Anchor component={Link} {...placeOf(mendAt)} inherit>
        {label}
      </Anchor>
    )
  }
  if (!page) return label
  return (
    <Anchor href={page} target="_blank" inherit title={said.seeOn}>
      {label}
    </Anchor>
  )
}
