import { SegmentedControl, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Part } from '../../parts/page.tsx'
import { words } from '../../words.ts'
import type { Collection, Values } from './collection-values.ts'
import { Members } from './members.tsx'
import { RuleFields } from './rule-fields.tsx'

const said = words.collections

export interface GoodsFieldsProps {
  form: UseFormReturnType<Values>
  given?: Collection | undefined
}

/** Which products are in it: chosen by hand, or found by a rule. */
export function GoodsFields({ form, given }: GoodsFieldsProps) {
  const { kind } = form.values
  const before = given?.rule ? 'rule' : 'hand'
  return (
    <>
      <Part title={said.kind}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={said.kindLabel}
            value={kind}
            onChange={(value) => form.setFieldValue('kind', value as Values['kind'])}
            data={(['hand', 'rule'] as const).map((value) => ({ value, label: said.kinds[value] }))}
            maw={420}
          />
          {given && kind !== before && (
            <Text size="sm" role="status">
              {kind === 'rule' ? said.toRule : said.toHand}
            </Text>
          )}
          {kind === 'rule' && <RuleFields form={form} />}
        </Stack>
      </Part>
      {kind === 'hand' && <Members form={form} given={given} />}
    </>
  )
}
