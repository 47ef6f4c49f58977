import { readdirSync, readFileSync } from 'node:fs'
import type { BenchDatabase } from './database.ts'

/** Milliseconds of processor time since the processes began. */
interface CpuTime {
  readonly shop: number
  readonly postgres: number
  readonly load: number
}

/** The kernel counts in hundredths of a second on every Linux that Node runs on. */
const msPerTick = 10

interface Counted {
  readonly parent: number
  readonly own: number
  /** Of children that have ended and were waited for. */
  readonly ofEnded: number
}

/** NOTE: a program's name may hold blanks and brackets, so that fields are counted behind the last one. */
function countedOf(pid: number | string): Counted | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ').map(Number)
    return {
      parent: fields[1]!,
      own: (fields[11]! + fields[12]!) * msPerTick,
      ofEnded: (fields[13]! + fields[14]!) * msPerTick,
    }
  } catch {
    // It has ended since its folder was listed.
    return undefined
  }
}

function timeOfPostgres(postmaster: number): number {
  const first = countedOf(postmaster)
  if (!first) return Number.NaN
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(countedOf)
    .filter((one) => one?.parent === postmaster)
  return first.own + first.ofEnded + children.reduce((sum, one) => sum + one!.own, 0)
}

export interface CpuMeter {
  /**
   * Says what each of so many took of the processors since the last call, or since the meter was made.
   *
   * @returns milliseconds of the shop and PostgreSQL
   */
  say(words: string, per: number, say: (line: string) => void): number
}

/**
 * Counts the processor time of the shop, of PostgreSQL with all its processes, and of this process, which makes the
 * load: figures that mean something on a machine that others use as well. Linux only; elsewhere it says nothing.
 */
export async function meterCpu(db: BenchDatabase, shop: number): Promise<CpuMeter> {
  if (process.platform !== 'linux') return { say: () => Number.NaN }
  const { rows } = await db.pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = countedOf(rows[0]!.pid)!.parent
  const look = (): CpuTime => {
    const { user, system } = process.cpuUsage()
    return {
      shop: countedOf(shop)?.own ?? Number.NaN,
      postgres: timeOfPostgres(postmaster),
      load: (user + system) / 1_000,
    }
  }
  let last = look()
  return {
    say: (words, per, say) => {
      const now = look()
      const each = (part: keyof CpuTime): number => (now[part] - last[part]) / per
      const all = each('shop') + each('postgres') + each('load')
      const parts = [each('shop'), each('postgres'), each('load'), all].map((ms) => ms.toFixed(2))
      say(`CPU ms ${words}: shop ${parts[0]}, PostgreSQL ${parts[1]}, load ${parts[2]}, together ${parts[3]}`)
      const ofShop = each('shop') + each('postgres')
      last = now
      return ofShop
    },
  }
}
