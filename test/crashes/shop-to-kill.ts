import { setTimeout as pause } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { openDatabase } from '../../src/kernel/database.ts'
import { createJobQueue } from '../../src/kernel/job-queue.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { modulesOf } from '../../src/modules.ts'
import { testPorts } from '../../src/testing/ports.ts'
import { openMailSink } from './mail-sink.ts'
import { cleanUp } from './shop-process.ts'
import { type NodePart, shopParts } from './shop-parts.ts'

export type Part = NodePart | 'database'

/**
 * A shop in parts whose worker runs, and where its mails arrive; its database seen past what is killed.
 *
 * @param slow how long the mail server takes over each mail
 */
export async function shopToKill(slow: { slowMs?: number } = {}) {
  const sink = await openMailSink(slow)
  const shop = await shopParts({ SMTP_URL: sink.url, TEST_PAYMENTS: 'yes', REQUESTS_PER_MINUTE: '0' })
  await shop.start('worker')
  const db = openDatabase({ connectionString: shop.connectionString })
  const jobs = await createJobQueue(db, modulesOf(testPorts()))
  afterAll(async () => {
    await jobs.close()
    await db.close()
    await shop.close()
    await cleanUp(shop.home)
    sink.close()
  })

  /** As a supervisor does: what ends while starting is started again. */
  async function startAgain(part: NodePart): Promise<void> {
    for (let triesLeft = 10; ; triesLeft--) {
      try {
        return await shop.start(part)
      } catch (error) {
        if (triesLeft === 0) throw error
        await pause(300)
      }
    }
  }

  return {
    ...{ sink, shop, db },
    inTx: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction({ ...db, jobs }, work),

    /** Kills one of these after the other, telling of each, and starts what was killed. @returns how often each */
    async killAtRandom(
      random: () => number,
      kills: number,
      among: readonly Part[],
      noted: (part: Part) => void = () => undefined,
    ): Promise<Record<Part, number>> {
      const killed = { web: 0, worker: 0, database: 0 }
      for (let n = 0; n < kills; n++) {
        await pause(200 + random() * 1_300)
        const part = among[Math.floor(random() * among.length)]!
        await shop.kill(part)
        killed[part]++
        noted(part)
        if (part !== 'database') await startAgain(part)
      }
      return killed
    },

    /**
     * What a process that died had taken is given to the next after its time; here the time passes at once.
     *
     * @param waiting moves what else waits for its time
     * @param untilAnswering waits for a database that may have been killed last
     */
    async timePasses(waiting: string, untilAnswering?: () => Promise<void>): Promise<void> {
      await shop.kill('worker')
      await untilAnswering?.()
      await db.pool.query(`
        update job.job set started_on = started_on - interval '1 hour' where state = 'active';
        update kernel.recurring set next_at = now(), holder = null, held_until = null;
        ${waiting}`)
      await jobs.tend()
      await db.pool.query(`update job.job set start_after = now() where state in ('created', 'retry')`)
      await startAgain('worker')
    },
  }
}
