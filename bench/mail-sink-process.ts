import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server in a process of its own that takes every mail, keeps none, and counts. */
let received = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  maxClients: 100,
  onData: (stream, _session, done) => {
    stream.on('data', () => undefined)
    stream.on('end', () => {
      received++
      done()
    })
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
process.on('message', () => process.send!({ received }))
process.send!({ port: (server.server.address() as AddressInfo).port })
