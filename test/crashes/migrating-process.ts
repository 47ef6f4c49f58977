import { openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { journeysModule } from '../../src/modules/journeys/index.ts'
import { messagingModule } from '../../src/modules/messaging/index.ts'

/** Moves all who are to go by another version of their journey, in a process of its own, to be killed. */
const [connectionString] = process.argv.slice(2)
const db = openDatabase({ connectionString: connectionString! })
const journeys = journeysModule({
  settings: { baseUrl: 'https://shop.test' },
  caller: { objection: () => undefined, post: () => Promise.resolve({ status: 200 }) },
})
const jobs = await createJobQueue(db, [messagingModule({ transport: {} as never }), journeys])
const moving = journeys.jobs!.find(({ definition }) => definition.job === 'journeys.move-runs')!
await moving.run(edgeOf({ ...db, jobs }), {})
await jobs.close()
await db.close()
