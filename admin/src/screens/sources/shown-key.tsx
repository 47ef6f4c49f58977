import { modals } from '@mantine/modals'
import { SecretOnce } from '../../parts/secret-once.tsx'
import { words } from '../../words.ts'
import { HowToSend } from './how-to-send.tsx'

const said = words.sources
const modalId = 'write-key'

/** Shows a key this once, with the lines to paste it in. */
export const showKey = (secret: string): void => {
  modals.open({
    ...{ modalId, title: said.newKey, size: 'lg' },
    children: (
      <SecretOnce title={said.shownOnce} secret={secret} copyWord={said.copyKey} close={() => modals.close(modalId)}>
        <HowToSend secret={secret} />
      </SecretOnce>
    ),
  })
}
