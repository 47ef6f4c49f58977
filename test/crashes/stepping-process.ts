import { openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { journeysModule } from '../../src/modules/journeys/index.ts'
import { messagingModule } from '../../src/modules/messaging/index.ts'
import './kept-compiled.ts'

/** Takes all steps of journeys that are due, in a process of its own, to be killed. */
const [connectionString] = process.argv.slice(2)
const db = openDatabase({ connectionString: connectionString! })
const journeys = journeysModule({
  settings: { baseUrl: 'https://shop.test' },
  caller: { objection: () => undefined, post: () => Promise.resolve({ status: 200 }) },
})
const jobs = await createJobQueue(db, [messagingModule({ transport: {} as never }), journeys])
const stepping = journeys.recurring!.find(({ name }) => name === 'journeys.step-due')!
await stepping.run(edgeOf({ ...db, jobs }))
await jobs.close()
await db.close()
