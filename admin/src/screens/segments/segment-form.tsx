import { Button, Group as Row, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dangol, orThrow, ProblemError, queries, type BodyOf, type Schemas } from '../../api.ts'
import { useDoing } from '../../parts/doing.ts'
import { useLeavingGuard } from '../../parts/leaving.ts'
import { Part } from '../../parts/page.tsx'
import { Problem } from '../../parts/states.tsx'
import { GroupFields } from './group-fields.tsx'
import { SegmentPreview } from './segment-preview.tsx'
import { blankOf, isWhole, type Group } from './tree.ts'
import { useChoices } from './use-names.ts'
import { segmentWords } from './words.ts'
import './segments.css'

const said = segmentWords

interface SegmentFormProps {
  /** The one that is changed. */
  given?: Schemas['Segment']
  /** One to begin from. */
  copyOf?: Schemas['Segment']
}

/** Makes a segment or changes the one given, with who fits beside it. */
export function SegmentForm({ given, copyOf }: SegmentFormProps) {
  const [first] = useState(() => valuesOf(given, copyOf))
  const [values, setValues] = useState(first)
  const [isDone, setDone] = useState(false)
  const choices = useChoices()
  const save = useSave(given, () => setDone(true))
  useLeavingGuard(!isDone && JSON.stringify(values) !== JSON.stringify(first))
  const nameError = save.error instanceof ProblemError ? save.error.fields['name'] : undefined
  const isReady = values.name.trim() !== '' && isWhole(values.condition)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save.mutate(values as BodyOf<'createSegment'>)
      }}
    >
      <div className="segment-sides">
        <Stack gap="lg">
          {save.error && !nameError && <Problem error={save.error} />}
          <Part>
            <Stack>
              <TextInput
                label={said.name}
                required
                maxLength={80}
                error={nameError}
                value={values.name}
                onChange={({ currentTarget }) => setValues({ ...values, name: currentTarget.value })}
              />
              <TextInput
                label={said.rule}
                description={said.ruleHint}
                maxLength={500}
                value={values.about}
                onChange={({ currentTarget }) => setValues({ ...values, about: currentTarget.value })}
              />
            </Stack>
          </Part>
          <GroupFields
            group={values.condition}
            change={(condition) => setValues({ ...values, condition })}
            choices={choices}
          />
          <Row justify="flex-end">
            <Button type="submit" loading={save.isPending} disabled={!isReady}>
              {given ? said.save : said.createAct}
            </Button>
          </Row>
        </Stack>
        <SegmentPreview condition={values.condition} />
      </div>
    </form>
  )
}

const valuesOf = (given: Schemas['Segment'] | undefined, copyOf: Schemas['Segment'] | undefined) => ({
  name: given?.name ?? (copyOf ? said.copyOf(copyOf.name).slice(0, 80) : ''),
  about: (given ?? copyOf)?.about ?? '',
  condition: ((given ?? copyOf)?.condition as Group | undefined) ?? {
    if: 'all' as const,
    conditions: [blankOf('figure')],
  },
})

function useSave(given: Schemas['Segment'] | undefined, settle: () => void) {
  const navigate = useNavigate()
  return useDoing({
    run: (body: BodyOf<'createSegment'>) =>
      given
        ? orThrow(dangol.PUT('/api/admin/v1/segments/{id}', { params: { path: { id: given.id } }, body }))
        : orThrow(dangol.POST('/api/admin/v1/segments', { body })),
    done: given ? said.saved : said.created,
    refresh: [['segments']],
    after: (saved) => {
      settle()
      void queries.invalidateQueries({ queryKey: ['segment', saved.id] })
      if (!given) void navigate({ to: `/segments/${saved.id}`, ignoreBlocker: true } as never)
    },
    isQuiet: true,
  })
}
