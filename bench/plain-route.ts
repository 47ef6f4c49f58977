import Fastify from 'fastify'

/** A process of its own that answers with as many bytes as it is told to, and tells its parent where. */
const page = Buffer.alloc(Number(process.argv[2]), 'a')
const server = Fastify()
server.get('/*', (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
process.send!(await server.listen({ host: '127.0.0.1', port: 0 }))
