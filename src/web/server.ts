import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App } from './app-context.ts'
import type { Server } from './http/fastify.ts'
import { answerProblems, type HelpPage } from './http/problem-answers.ts'
import { protect } from './http/protection.ts'
import { defaultHttpSettings } from './http/settings.ts'
import './http/route-config.ts'

export type { App } from './app-context.ts'
export type { Reply, Request, Server } from './http/fastify.ts'

/** Registers a group of addresses. Each group has its own scope: hooks and parsers it adds stay its own. */
export type Routes = (server: Server, app: App) => void | Promise<void>

declare module 'fastify' {
  interface FastifyInstance {
    /** Sets how problems are drawn for people; the last one set wins. */
    setHelpPage(draw: HelpPage): void
  }
}

/** The HTTP server with everything its routes stand on; it does not listen yet. */
export async function buildServer(app: App, ...routes: readonly Routes[]): Promise<Server> {
  const settings = { ...defaultHttpSettings, ...app.http }
  const server: Server = Fastify({
    logger: false,
    trustProxy: settings.trustProxy,
    bodyLimit: settings.bodyLimitBytes,
    requestTimeout: settings.requestTimeoutMs,
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>()
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)

  let helpPage: HelpPage | undefined
  server.decorate('setHelpPage', (draw: HelpPage) => (helpPage = draw))
  answerProblems(server, () => helpPage)
  await server.register(cookie)
  await server.register(formbody)
  await protect(server, settings)
  for (const group of routes) {
    await server.register(async (scope) => group(scope.withTypeProvider<ZodTypeProvider>(), app))
  }
  return server
}
