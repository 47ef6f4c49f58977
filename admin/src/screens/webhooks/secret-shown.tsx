import { Text } from '@mantine/core'
import { SecretOnce } from '../../parts/secret-once.tsx'
import { words } from '../../words.ts'

const said = words.webhooks

/** A signing secret, which nobody is shown again. */
export const SecretShown = ({ secret, close }: { secret: string; close: () => void }) => (
  <SecretOnce title={said.secretTitle} secret={secret} close={close}>
    <Text size="sm">{said.secretNext}</Text>
  </SecretOnce>
)
