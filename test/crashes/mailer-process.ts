import { smtpTransport } from '../../src/adapters/smtp/smtp.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { messagingModule } from '../../src/modules/messaging/index.ts'
import './kept-compiled.ts'

/** Delivers what is due in a process of its own, to be killed; its clock is so far ahead that leases of the dead have ended. */
const [connectionString, url, aheadMs] = process.argv.slice(2)
const clock = { now: () => new Date(systemClock.now().getTime() + Number(aheadMs)) }
const db = openDatabase({ connectionString: connectionString!, clock })
const messaging = messagingModule({ transport: smtpTransport(url!) })
await messaging.recurring!.find(({ name }) => name === 'messaging.deliver-due')!.run(edgeOf(db))
process.exit(0)
