import { openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { messagingModule } from '../../src/modules/messaging/index.ts'
import { reviewAskers } from '../../src/modules/notices/index.ts'
import { reviewsModule } from '../../src/modules/reviews/index.ts'
import './kept-compiled.ts'

/** Asks for all reviews that are due, in a process of its own, to be killed. */
const [connectionString] = process.argv.slice(2)
const db = openDatabase({ connectionString: connectionString! })
const askers = reviewAskers({ baseUrl: 'https://shop.test' })
const mail = messagingModule({ transport: { send: () => Promise.resolve() } as never })
const jobs = await createJobQueue(db, [mail])
const sending = reviewsModule({ askers }).recurring!.find(({ name }) => name === 'reviews.send-requests')!
await sending.run(edgeOf({ ...db, jobs }))
await jobs.close()
await db.close()
