import { readFileSync, statSync } from 'node:fs'

/** Whom PostgreSQL's programs run as; empty for whoever runs this process. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

const nobody: Account = { uid: 65_534, gid: 65_534 }

export const isRoot = (): boolean => process.getuid?.() === 0

/** PostgreSQL refuses to run as root; it then runs as `postgres` where that user exists, else as `nobody`. */
export function unprivilegedAccount(): Account {
  if (!isRoot()) return {}
  return accountNamed('postgres') ?? accountNamed('nobody') ?? nobody
}

/** Whom existing data belongs to: that user goes on, even when a better one has appeared on the machine. */
export function ownerOf(folder: string): Account {
  if (!isRoot()) return {}
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}

function accountNamed(name: string): Account | undefined {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
  } catch {
    return undefined
  }
}
