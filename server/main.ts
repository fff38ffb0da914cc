// Composes the server from its parts, and takes it apart again in order.
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { openApp } from './app.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { beginRecords } from './record/begin-records.ts'
import { PrintDesk } from './print/print-desk.ts'
import { openRenderer, type Renderer } from './print/renderer.ts'
import { Registry } from './rooms/registry.ts'
import { openUpgrade } from './rooms/upgrade.ts'
import { prepareStore } from './samples/prepare-store.ts'
import { migrate } from './store/migrate.ts'
import { openSqlite } from './store/sqlite.ts'
import type { Database } from './store/sql.ts'

interface SignInLink {
  readonly name: string
  readonly url: string
}

export interface RunningServer {
  readonly address: string
  readonly port: number
  /** One per sample person; of a new store without the sample meeting, one for its first secretariat account. */
  readonly links: readonly SignInLink[]
  readonly registry: Registry
  readonly db: Database
  /** Takes no more requests, waits for what is on its way to the store, closes. */
  close(): Promise<void>
}

/** Whoever has not hung up after this long is hung up on. */
const graceMs = 3_000
/** A file of 20 MB takes this long over the line of a conference room that a hundred people share. */
const requestMs = 120_000
const beatMs = 8_000
const pingMs = 20_000

interface Surroundings {
  readonly log: Log
  /** Opened from the configuration when it is not given. */
  readonly db?: Database
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Whether a new sample meeting is in the middle of a negotiation. */
  readonly negotiated?: boolean
}

export async function startServer(
  config: Config,
  { log, db = openStore(config), now = Date.now, negotiated = false }: Surroundings,
): Promise<RunningServer> {
  await migrate(db, now())
  const { demo, invitations } = await prepareStore(
    db,
    config.demo && negotiated ? 'negotiated' : config.demo,
    now(),
  )
  await beginRecords(db, now())
  const registry = new Registry({ db, log, now })
  const renderer = openRenderer()
  const printDesk = new PrintDesk(renderer)
  const { publicOrigin } = config
  const secureCookie = publicOrigin?.startsWith('https:') ?? false
  const parts = { db, registry, renderer, printDesk, log, now, demo, publicOrigin, secureCookie }
  const server = createServer(openApp(parts))
  const sockets = trackSockets(server)
  server.on('upgrade', openUpgrade(parts))
  // A client that does not end its request must not hold a connection for ever.
  server.requestTimeout = requestMs
  server.headersTimeout = 15_000
  const port = await listenOrClose(server, config, () => db.close())
  const timers = [
    setInterval(() => void registry.beat(), beatMs),
    setInterval(() => registry.ping(), pingMs),
  ]
  const address = publicOrigin ?? `http://${hostName(config.host)}:${port}`
  log.write('info', 'listening', { port, host: config.host, demo })
  return {
    address,
    port,
    links: invitations.map(({ name, path }) => ({ name, url: address + path })),
    registry,
    db,
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      await stop(server, { registry, renderer, db, sockets })
      log.write('info', 'stopped')
    },
  }
}

function openStore({ dataFolder }: Config): Database {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  return openSqlite(join(dataFolder, 'penholder.sqlite'))
}

/** A port that is taken must not leave the store open, or the program would not end. */
async function listenOrClose(
  server: Server,
  config: Config,
  close: () => Promise<void>,
): Promise<number> {
  try {
    return await listen(server, config)
  } catch (error) {
    await close()
    throw error
  }
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function stop(
  server: Server,
  parts: {
    readonly registry: Registry
    readonly renderer: Renderer
    readonly db: Database
    readonly sockets: ReadonlySet<Socket>
  },
): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  await parts.registry.close()
  server.closeIdleConnections()
  const grace = setTimeout(() => {
    for (const socket of parts.sockets) socket.destroy()
  }, graceMs)
  await closed
  clearTimeout(grace)
  await parts.renderer.close()
  await parts.db.close()
}

/** The connections of a server, those that became sockets of a room included. */
function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function hostName(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
