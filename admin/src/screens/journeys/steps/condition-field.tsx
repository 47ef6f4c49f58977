import { GroupFields } from '../../segments/group-fields.tsx'
import { isGroup, type Condition, type Group } from '../../segments/tree.ts'
import { useEditor } from '../editor-context.ts'
import '../../segments/segments.css'

/** A condition as a group, which is how it is changed. */
export const grouped = (condition: Condition): Group =>
  isGroup(condition) ? condition : { if: 'all', conditions: [condition] }

/** The conditions of segments, for whoever comes to a step. */
export function ConditionField({ condition, change }: { condition: Condition; change: (condition: Group) => void }) {
  const { names } = useEditor()
  return <GroupFields group={grouped(condition)} change={change} choices={names} />
}
