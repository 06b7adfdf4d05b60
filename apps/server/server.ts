import { randomUUID } from 'node:crypto'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import { largestFile } from '@hengjian/store'
import fastify, { type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Services } from './context.ts'
import { registerForgeryGuard } from './plugins/forgery.ts'
import { registerHosts } from './plugins/hosts.ts'
import { refuseAddress, registerProblems } from './plugins/problems.ts'
import { registerRequestLimit } from './plugins/requestLimit.ts'
import { registerSession } from './plugins/session.ts'
import { registerWeb } from './plugins/web.ts'
import { accountRoutes } from './routes/accounts/route.ts'
import { catalogRoutes } from './routes/catalog/route.ts'
import { checkBatchRoutes } from './routes/checks/batches/route.ts'
import { checkRoutes } from './routes/checks/route.ts'
import { submissionRoutes } from './routes/checks/submissions/route.ts'
import { draftRoutes } from './routes/drafts/route.ts'
import { evaluationRoutes } from './routes/evaluations/route.ts'
import { filingRoutes } from './routes/filing/route.ts'
import { fileRoutes } from './routes/files/route.ts'
import { homeRoutes } from './routes/home/route.ts'
import { importRoutes } from './routes/imports/route.ts'
import { journalRoutes } from './routes/journal/route.ts'
import { ledgerRoutes } from './routes/ledgers/route.ts'
import { selfCheckRoutes } from './routes/selfCheck/route.ts'
import { sessionRoutes } from './routes/session/route.ts'

/** Every area of the API, in the order in which its addresses are registered. */
const areas = [
  sessionRoutes,
  catalogRoutes,
  homeRoutes,
  ledgerRoutes,
  importRoutes,
  fileRoutes,
  draftRoutes,
  evaluationRoutes,
  filingRoutes,
  checkRoutes,
  selfCheckRoutes,
  checkBatchRoutes,
  submissionRoutes,
  accountRoutes,
  journalRoutes,
]

export type Server = FastifyInstance
/** The server as routes see it: bodies, queries and answers are checked by their zod schemas. */
export type Api = ReturnType<typeof withTypes>
const withTypes = (server: FastifyInstance) => server.withTypeProvider<ZodTypeProvider>()

/** Builds the server; it does not listen yet. Plugins come in this order and no other. */
export async function buildServer(services: Services): Promise<Server> {
  const server = fastify({
    logger: { level: process.env['HENGJIAN_LOG'] ?? 'error' },
    genReqId: () => randomUUID().slice(0, 8),
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: refuseAddress,
    trustProxy: services.config.proxies.length > 0 ? [...services.config.proxies] : false,
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  registerProblems(server)
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: services.config.secure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  await registerRequestLimit(server)
  registerHosts(server, services.config)
  registerForgeryGuard(server)
  // One byte more than the store takes: the store refuses with its own sentence.
  await server.register(multipart, {
    limits: { fileSize: largestFile + 1, files: 1, fields: 10, fieldSize: 10_000, parts: 11 },
  })
  registerSession(server, services)
  await server.register(swagger, {
    openapi: { info: { title: '衡鉴', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  })
  const api = withTypes(server)
  api.get('/api/health', async () => ({ ok: true }))
  for (const routes of areas) routes(api, services)
  api.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger())
  await registerWeb(server, services)
  return server
}
