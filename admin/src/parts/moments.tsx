import { Text, Tooltip } from '@mantine/core'
import { showAgo, showInstant, showShortly } from '../format.ts'

/** An instant, short; the whole of it on pointing. */
export const Moment = ({ at, isRelative }: { at: string; isRelative?: boolean }) => (
  <Tooltip label={showInstant(at)}>
    <Text component="time" dateTime={at} size="sm" inherit>
      {isRelative ? showAgo(at) : showShortly(at)}
    </Text>
  </Tooltip>
)
