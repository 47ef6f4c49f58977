import { Anchor, SegmentedControl, Stack } from '@mantine/core'
import { IconPencilHeart } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { dangol, orThrow, type Schemas } from '../../api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Findings } from '../../parts/findings.tsx'
import { Part } from '../../parts/page.tsx'
import { Paged, usePages } from '../../parts/paged.tsx'
import { useFilters } from '../../parts/search.ts'
import { Empty } from '../../parts/states.tsx'
import { Status } from '../../parts/status.tsx'
import { usePicture } from './use-picture.ts'
import { whereOf } from './where.ts'
import { idealWords } from './words.ts'
import './ideal-customer.css'

const said = idealWords.texts
type Copy = Schemas['CheckedCopy']
type Kind = keyof typeof said.kinds
const kinds = Object.keys(said.kinds) as Kind[]

/** All texts of the shop, each with what of it does not fit her. */
export function CheckedCopies() {
  const { search, set } = useFilters<'kind'>()
  const kind = kinds.find((one) => one === search.kind) ?? 'templates'
  return (
    <Asked query={usePicture()}>
      {({ version }) =>
        version === 0 ? (
          <Part>
            <Empty
              icon={IconPencilHeart}
              title={said.unsaid}
              next={said.unsaidNext}
              action={
                <Anchor component={Link} to="/ideal-customer">
                  {idealWords.picture.begin}
                </Anchor>
              }
            />
          </Part>
        ) : (
          <Stack gap="md">
            <SegmentedControl
              aria-label={said.kind}
              value={kind}
              data={kinds.map((value) => ({ value, label: said.kinds[value] }))}
              onChange={(to) => set('kind', to)}
              style={{ alignSelf: 'start' }}
            />
            <OfKind key={kind} kind={kind} />
          </Stack>
        )
      }
    </Asked>
  )
}

function OfKind({ kind }: { kind: Kind }) {
  const copies = usePages(['checked-copies', kind], (at) =>
    orThrow(dangol.GET('/api/admin/v1/ideal-customer/copy', { params: { query: { kind, limit: 20, ...at } } })),
  )
  return (
    <Part isFlush>
      <Paged query={copies} empty={<Empty icon={IconPencilHeart} title={said.none} next={said.noneNext} />}>
        {(items) => (
          <ul className="checked-copies" aria-label={said.kinds[kind]}>
            {items.map((copy) => (
              <OneCopy key={copy.id} copy={copy} kind={kind} />
            ))}
          </ul>
        )}
      </Paged>
    </Part>
  )
}

function OneCopy({ copy: { id, title, findings }, kind }: { copy: Copy; kind: Kind }) {
  const mend = findings.filter(({ weight }) => weight !== 'consider').length
  const name = title['en'] ?? Object.values(title)[0] ?? id
  return (
    <li>
      <div className="checked-copy">
        <Anchor component={Link} to={pathOf(kind, id)} fw={600}>
          {name}
        </Anchor>
        <Status tone={findings.length === 0 ? 'good' : mend > 0 ? 'waiting' : 'plain'}>
          {said.count(mend, findings.length - mend)}
        </Status>
      </div>
      {findings.length > 0 && (
        <details>
          <summary aria-label={`${said.what}: ${name}`}>{said.what}</summary>
          <Findings findings={findings} whereOf={whereOf} />
        </details>
      )}
    </li>
  )
}

function pathOf(kind: Kind, id: string): string {
  if (kind === 'articles') return `/help/${id}`
  if (kind !== 'pages') return `/${kind}/${id}`
  return /^[0-9a-f-]{36}$/.test(id) ? `/collections/${id}` : '/settings'
}
