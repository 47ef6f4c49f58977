import { Anchor, Button, Loader, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Findings } from '../../parts/findings.tsx'
import { Part } from '../../parts/page.tsx'
import { useMay } from '../../session.ts'
import { usePicture } from './use-picture.ts'
import { whereOf } from './where.ts'
import { idealWords } from './words.ts'

const said = idealWords.check
const restMs = 1_000
const mostAtOnce = 6

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * What the ideal customer and a careful editor would say of texts while they are written, asked again whenever the
 * writing rests. Who may not see customers is shown nothing.
 */
export function CopyCheck(props: { texts: Texts; productId?: string | undefined }) {
  return useMay()('customers:read') ? <Checked {...props} /> : null
}

function Checked({ texts, productId }: { texts: Texts; productId?: string | undefined }) {
  const [asked] = useDebouncedValue(JSON.stringify(written(texts)), restMs)
  const [isWhole, setWhole] = useState(false)
  const picture = usePicture()
  const found = useQuery({
    queryKey: ['copy-check', productId, asked],
    queryFn: () => ask(JSON.parse(asked) as Texts, productId),
    enabled: asked !== '{}',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  })
  const findings = asked === '{}' ? [] : (found.data?.items ?? [])
  const shown = isWhole ? findings : findings.slice(0, mostAtOnce)
  return (
    <Part title={said.title} about={said.about} actions={found.isFetching && <Loader size={14} />}>
      <Stack gap="sm">
        {picture.data?.version === 0 && (
          <Text size="sm" c="dimmed">
            {said.unsaid}{' '}
            <Anchor component={Link} to="/ideal-customer" size="sm" underline="always">
              {idealWords.picture.begin}
            </Anchor>
          </Text>
        )}
        {findings.length === 0 && (
          <Text size="sm" role="status">
            {asked === '{}' ? said.nothing : found.data && said.fits}
          </Text>
        )}
        <Findings findings={shown} whereOf={whereOf} />
        {findings.length > shown.length && (
          <Button variant="default" size="xs" onClick={() => setWhole(true)} style={{ justifySelf: 'start' }}>
            {said.more(findings.length - shown.length)}
          </Button>
        )}
      </Stack>
    </Part>
  )
}

/** Without what is empty. */
const written = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts)
      .map(
        ([name, text]) => [name, Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim()))] as const,
      )
      .filter(([, text]) => Object.keys(text).length > 0),
  )

const ask = (texts: Texts, productId: string | undefined): Promise<{ items: Schemas['CopyFinding'][] }> =>
  orThrow(
    dangol.POST('/api/admin/v1/ideal-customer/check', {
      body: { texts: texts as Record<string, Record<string, string>>, ...(productId ? { productId } : {}) },
    }),
  )
