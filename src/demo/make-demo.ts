import { paymentProviders } from '../adapters/payment-providers.ts'
import { days, later, minutes } from '../kernel/clock.ts'
import { edgeOf } from '../kernel/edge.ts'
import type { WorkingDatabase } from '../kernel/job-queue.ts'
import type { Read } from '../kernel/transaction.ts'
import { modulesOf, type Ports } from '../modules.ts'
import { shopSettings } from '../modules/shop/index.ts'
import { turnOnDevices } from './devices.ts'
import { fillDemo } from './fill.ts'
import { takePhotos } from './reviews/photos.ts'
import { demoMailDomain, openMailbox } from './history/mailbox.ts'
import { openPast } from './history/past.ts'
import { historyDays, writeHistory } from './history/write-history.ts'
import { talkToPeople } from './talk-to-people.ts'

export interface DemoToMake {
  readonly db: WorkingDatabase
  readonly ports: Ports
  /** Of the pictures' full size; whole when left out. */
  readonly pictureScale?: number
  readonly onProgress?: (words: string) => void
}

/** Customers' pictures need not be as fine as the shop's own. */
const photoScale = 0.8

const account = { accountHolder: 'Onjeong', bank: 'Example Bank', account: '000-0000-0000-00', currencies: ['KRW'] }

/**
 * Fills an empty shop with the demo and its last ninety days. To be called while no worker runs: what happened on a day
 * must be followed up on that day.
 *
 * Money of the past is moved by the test bank and its mails stay here, whatever this shop is set up with.
 *
 * @returns whether it was filled now
 */
export async function makeDemo({ db, ports, ...rest }: DemoToMake): Promise<boolean> {
  const today = db.clock.now()
  const past = openPast(db, later(today, -days(historyDays + 1)))
  const bank = paymentProviders({ test: true, bankTransfer: account }, () => past.edge)
  const mailbox = openMailbox()
  const modules = modulesOf({
    ...ports,
    mail: mailbox.transport,
    mailIn: { ...ports.mailIn, domain: demoMailDomain },
    payments: bank.providers,
    adapters: bank.modules,
  })
  const filling = { edge: past.edge, files: ports.files, finerPicturesFrom: later(today, minutes(2)), ...rest }
  if (!(await fillDemo(filling))) return false
  await past.edge.inTransaction((tx) => turnOnDevices(tx, ports))

  const photos = await takePhotos(ports.files, (rest.pictureScale ?? 1) * photoScale)
  await writeHistory({ mailbox, photos, past, modules, providers: bank.providers, today, onProgress: rest.onProgress })
  await edgeOf(db).inTransaction(talkToPeople)
  return true
}

/** Whether this shop was filled by the demo and is still said to be one. */
export const isDemoShop = async (read: Read): Promise<boolean> => (await shopSettings(read)).isDemo
