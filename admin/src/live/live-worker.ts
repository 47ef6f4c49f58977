import { listen, type Told } from './listen.ts'

/**
 * One connection for all open pages of the admin in this browser: a browser opens six to a shop at most, and whoever
 * has the seventh tab would wait for ever.
 */
const ports = new Set<MessagePort>()
let end: (() => void) | undefined
let last: Told | undefined

const tell = (told: Told) => {
  if (told.kind === 'connected' || told.kind === 'lost') last = told
  for (const port of ports) port.postMessage(told)
}

const leave = (port: MessagePort) => {
  ports.delete(port)
  if (ports.size > 0) return
  end?.()
  end = last = undefined
}

const scope = globalThis as unknown as { onconnect: (event: MessageEvent) => void }

scope.onconnect = ({ ports: [port] }) => {
  if (!port) return
  ports.add(port)
  port.onmessage = () => leave(port)
  if (last) port.postMessage(last)
  end ??= listen(tell)
}
