import type { VNode } from 'preact'
import { wordingOf } from '../../../modules/consent/index.ts'
import type { Visit } from '../visit.ts'

interface PushChoiceProps {
  visit: Visit
  /** The public key of the shop. */
  publicKey: string
  /** How many of her devices show messages. */
  devices: number
  /** Where the form goes that turns all of them off; absent for a guest. */
  action?: string | undefined
}

/**
 * Messages on this device. The browser is asked only when she presses; nothing is shown where it could not be done, and
 * without JavaScript it cannot.
 */
export function PushChoice({ visit, publicKey, devices, action }: PushChoiceProps): VNode {
  const { channels } = visit.words
  return (
    <>
      <section
        class="panel stack"
        aria-labelledby="push-title"
        hidden
        data-push={publicKey}
        data-locale={visit.locale}
        data-denied={channels.deviceDenied}
        data-failed={channels.deviceFailed}
        data-on={channels.deviceOn}
        data-off={channels.deviceOff}
        data-start={channels.deviceStart}
        data-stop={channels.deviceStop}
      >
        <h2 id="push-title">{channels.device}</h2>
        <p class="soft" role="status" />
        <p class="small">{wordingOf('push', visit.locale).text}</p>
        <p>
          <button class="button" type="button">
            {channels.deviceStart}
          </button>
        </p>
      </section>
      {devices > 0 && action && (
        <form class="panel stack" method="post" action={action}>
          <p>{channels.devices(devices)}</p>
          <p>
            <button class="button quiet">{channels.devicesStop}</button>
          </p>
        </form>
      )}
    </>
  )
}
