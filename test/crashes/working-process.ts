import { startMailReceiver } from '../../src/adapters/mail-receiver/mail-receiver.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { campaignsModule } from '../../src/modules/campaigns/index.ts'
import { journeysModule } from '../../src/modules/journeys/index.ts'
import { isExpected, messagingModule, receiveMail } from '../../src/modules/messaging/index.ts'
import './kept-compiled.ts'

/** Does one kind of work in a process of its own, to be killed: `node working-process.ts DATABASE moves|campaigns|mail`. */
const [connectionString, what] = process.argv.slice(2)
const baseUrl = 'https://shop.test'
const domain = 'in.shop.test'
const opened = openDatabase({ connectionString: connectionString! })
const journeys = journeysModule({
  settings: { baseUrl },
  caller: { objection: () => undefined, post: () => Promise.resolve({ status: 200 }) },
})
const campaigns = campaignsModule({ baseUrl })
const jobs = await createJobQueue(opened, [messagingModule({ transport: {} as never }), journeys, campaigns])
const edge = edgeOf({ ...opened, jobs })

if (what === 'mail') {
  const { port } = await startMailReceiver(
    { port: 0, host: '127.0.0.1', domain },
    { isExpected: (address) => isExpected(edge, address, domain), take: (mail) => receiveMail(edge, mail, domain) },
  )
  process.stdout.write(`${port}\n`)
} else {
  if (what === 'campaigns') await campaigns.recurring![0]!.run(edge)
  else await journeys.jobs!.find(({ definition }) => definition.job === 'journeys.move-runs')!.run(edge, {})
  await jobs.close()
  await opened.close()
}
