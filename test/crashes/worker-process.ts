import { openDatabase } from '../../src/kernel/database.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { startWorker } from '../../src/kernel/worker.ts'
import { teaHouse } from './tea-house.ts'
import './kept-compiled.ts'

/** A worker in a process of its own, to be killed. */
const [connectionString] = process.argv.slice(2)
const db = openDatabase({ connectionString: connectionString! })
const jobs = await createJobQueue(db, [teaHouse])
startWorker({ ...db, jobs }, [teaHouse], { onError: (error, about) => console.error(about, error) })
