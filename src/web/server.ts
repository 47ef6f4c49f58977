import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify, { LogController, type FastifyBaseLogger } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App } from './app-context.ts'
import { authenticate, identifyShopper } from './http/authentication.ts'
import { refuseCrossSite } from './http/cross-site.ts'
import type { Server } from './http/fastify.ts'
import { letConnectionsEnd, serveHealth } from './http/health.ts'
import { doOnce } from './http/idempotency.ts'
import { kernelGauges } from './http/kernel-gauges.ts'
import { serveMetrics } from './http/metrics.ts'
import { describeApi } from './http/openapi.ts'
import { letOriginsIn } from './http/other-origins.ts'
import { serveProblemPages } from './http/problem-pages.ts'
import { answerProblems, answerUnreadable, type HelpPage } from './http/problem-answers.ts'
import { protect } from './http/protection.ts'
import { logger, logRequests, requestId } from './http/request-log.ts'
import { checkRoutes } from './http/route-rules.ts'
import { defaultHttpSettings, type HttpSettings } from './http/settings.ts'

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
  let helpPage: HelpPage | undefined
  const server = bareServer(settings, () => helpPage)
  server.decorate('setHelpPage', (draw: HelpPage) => (helpPage = draw))
  answerProblems(server, () => helpPage)

  logRequests(server)
  letConnectionsEnd(server, app)
  await server.register(cookie)
  await server.register(formbody)
  await protect(server, settings)
  await letOriginsIn(server, settings.storeOrigins)
  refuseCrossSite(server, settings)
  authenticate(server, { shopper: identifyShopper(app.edge), ...app.identify })
  doOnce(server, app.edge)

  await describeApi(server)
  checkRoutes(server)
  serveHealth(server, app)
  serveProblemPages(server)
  const gauges = [...kernelGauges(app.edge, app.modules), ...(app.gauges ?? [])]
  serveMetrics(server, { db: app.db, gauges, token: settings.metricsToken })
  for (const group of routes) {
    await server.register(async (scope) => group(scope.withTypeProvider<ZodTypeProvider>(), app))
  }
  return server
}

/** How often connections are looked through for requests that take too long to arrive. */
const mostBetweenLooksMs = 5_000

function bareServer(settings: HttpSettings, helpPage: () => HelpPage | undefined): Server {
  const server = Fastify<Server['server'], never, never, FastifyBaseLogger>({
    logger: logger(settings),
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: requestId,
    trustProxy: settings.trustProxy,
    bodyLimit: settings.bodyLimitBytes,
    requestTimeout: settings.requestTimeoutMs,
    // NOTE Node drops no slow body while the headers are given longer than the whole request, as they are by default.
    http: {
      headersTimeout: settings.requestTimeoutMs,
      requestTimeout: settings.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(settings.requestTimeoutMs, mostBetweenLooksMs),
    },
    return503OnClosing: false,
    frameworkErrors: answerUnreadable(helpPage) as never,
  }).withTypeProvider<ZodTypeProvider>()
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  return server as unknown as Server
}
