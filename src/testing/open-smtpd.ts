import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './eventually.ts'

const program = '/usr/sbin/smtpd'

/** OpenSMTPD keeps its queue in folders of the system, so that only root may run it; Debian: `apt install opensmtpd`. */
export const canRunOpenSmtpd = (): boolean => existsSync(program) && process.getuid?.() === 0

/**
 * A genuine mail server on a free port of this machine: mail for one domain goes to one port, all other to another.
 *
 * NOTE One at a time: it has one queue and one control socket for the whole machine.
 */
export async function startOpenSmtpd({
  incoming,
  others,
}: {
  incoming: { domain: string; port: number }
  others: number
}) {
  const port = await freePort()
  // Folders below it the program makes itself, of this one it wants exactly these rights.
  mkdirSync('/var/spool/smtpd', { recursive: true })
  chmodSync('/var/spool/smtpd', 0o711)
  const file = join(mkdtempSync(join(tmpdir(), 'smtpd-')), 'smtpd.conf')
  writeFileSync(
    file,
    [
      `listen on 127.0.0.1 port ${port}`,
      `action "in" relay host "smtp://127.0.0.1:${incoming.port}"`,
      `action "out" relay host "smtp://127.0.0.1:${others}"`,
      `match from any for domain "${incoming.domain}" action "in"`,
      'match from any for any action "out"',
      '',
    ].join('\n'),
    { mode: 0o600 },
  )
  const process = spawn(program, ['-d', '-f', file], { stdio: 'pipe' })
  const said: string[] = []
  process.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  process.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await eventually('the mail server', () => {
    if (process.exitCode !== null) throw new Error(`smtpd ended: ${said.join('')}`)
    return answers(port)
  })
  return {
    port,
    said,
    stop: async () => {
      if (process.exitCode !== null) return
      process.kill('SIGTERM')
      await once(process, 'exit')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
