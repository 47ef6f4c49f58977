import { Text } from '@mantine/core'
import type { Schemas } from '../../api.ts'
import { countryName } from '../../parts/countries.ts'
import { approvalWords as said } from './words.ts'

type Reason = Schemas['ApprovalGroup']['because'][number]

/** Why a message waits, one reason a line. */
export const Reasons = ({ because }: { because: readonly Reason[] }) => (
  <>
    {(because.length === 0 ? [said.anew] : because.slice(0, 4).map(inWords)).map((words) => (
      <Text key={words} size="sm" component="span" display="block">
        {words}
      </Text>
    ))}
  </>
)

function inWords({ rule, value = '' }: Reason): string {
  if (rule === 'country') return said.rules.country(countryName(value))
  return rule === 'word' ? said.rules.word(value) : said.rules[rule]
}
