// Whoever hangs up is not worked for any more, and leaves the place to others.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareRoutes } from '../../server/routes/compare.ts'
import { errorHandler } from '../../server/routes/error-handler.ts'
import type { RouteParts } from '../../server/routes/route-parts.ts'
import { writeBrought } from '../../shared/protocol/brought-sides.ts'
import { broughtType } from '../../shared/protocol/compare-api.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let own: Server
let logged: string[]
/** Told of each comparison that is begun, with what ends it. */
let begun: (signal: AbortSignal) => void

beforeAll(async () => {
  server = await startTestServer()
  const { db } = server.running
  logged = []
  const log = { write: (_level: string, event: string) => void logged.push(event) }
  const parts = { db, log, now: Date.now } as unknown as RouteParts
  // It never ends by itself.
  const apart = {
    run: (_job: unknown, signal?: AbortSignal) =>
      new Promise<never>((resolve) => {
        signal?.addEventListener('abort', () =>
          resolve({ ok: false, problem: { code: 'apart-abandoned' } } as never),
        )
        if (signal) begun(signal)
      }),
  }
  const app = express()
  app.use('/api', compareRoutes(parts, apart))
  app.use(errorHandler(log))
  own = createServer(app)
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  own.close()
  await server.close()
})

const file = (name: string) => ({ name, bytes: new TextEncoder().encode('The General Assembly,') })

function compare(cookie: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`http://127.0.0.1:${(own.address() as AddressInfo).port}/api/compare`, {
    method: 'POST',
    headers: { cookie, 'content-type': broughtType },
    body: Buffer.from(writeBrought([file('a'), file('b')])),
    ...(signal && { signal }),
  })
}

/** Begins one, and gives what ends it and what says that it was given up. */
async function begin(cookie: string) {
  const { promise, resolve } = Promise.withResolvers<AbortSignal>()
  begun = resolve
  const leaving = new AbortController()
  const answer = compare(cookie, leaving.signal)
  answer.catch(() => undefined)
  const signal = await promise
  const givenUp = new Promise<void>((done) => signal.addEventListener('abort', () => done()))
  return { leave: () => leaving.abort(), givenUp }
}

describe('a comparison', () => {
  test('is given up when the connection closes, which is no failure to be logged', async () => {
    const { leave, givenUp } = await begin(await server.makeEditor())
    leave()
    await givenUp
    expect(logged).toEqual([])
  })

  test('takes one of the few places of a person until it ends or is left', async () => {
    const cookie = await server.makeEditor()
    const all = [await begin(cookie), await begin(cookie), await begin(cookie)]
    expect((await compare(cookie)).status).toBe(429)
    const other = await begin(await server.makeEditor())
    for (const { leave, givenUp } of [...all, other]) {
      leave()
      await givenUp
    }
    const again = await begin(cookie)
    again.leave()
    await again.givenUp
  })
})
