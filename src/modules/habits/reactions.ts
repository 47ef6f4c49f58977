import type { EventDefinition } from '../../kernel/event.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { checkoutStarted, exitReasonGiven, itemsAdded, shopperKnown } from '../checkout/index.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded } from '../orders/index.ts'
import { signedIn } from '../profiles/index.ts'
import { reviewSubmitted } from '../reviews/index.ts'
import { noteCancellation, notePurchase, noteRefund } from './note-purchase.ts'
import { notePresence } from './note-presence.ts'

const seenBy = <Data extends { profileId?: string | undefined }>(definition: EventDefinition<Data>) =>
  on(definition, (tx, { data, at, type }) => notePresence(tx, { profileId: data.profileId, at, type }))

/** Figures of people follow the log. */
export const followPeople: Consumer = {
  name: 'habits',
  lanes: 2,
  reactions: [
    on(orderPlaced, async (tx, event) => {
      await notePurchase(tx, event)
      await notePresence(tx, { ...event.data, at: event.at, type: event.type })
    }),
    on(orderCancelled, noteCancellation),
    on(orderRefunded, (tx, { data }) => noteRefund(tx, data)),
    on(orderCredited, (tx, { data }) => noteRefund(tx, data)),
    seenBy(signedIn),
    seenBy(checkoutStarted),
    seenBy(itemsAdded),
    seenBy(shopperKnown),
    seenBy(exitReasonGiven),
    seenBy(reviewSubmitted),
  ],
}
