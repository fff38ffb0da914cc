// How answers travel: packed where that helps, kept by browsers as long as they stay true.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staticRoutes } from '../../server/routes/static-files.ts'
import { startTestServer, type TestServer } from './running-server.ts'

interface Delivered {
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

/** As it came, not unpacked. */
function fetchRaw(url: string, headers: Record<string, string>): Promise<Delivered> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}

describe('packing', () => {
  let server: TestServer
  let cookie: string
  let draft: string

  beforeAll(async () => {
    server = await startTestServer()
    cookie = await server.signIn('japan')
    draft = `${server.url}/api/drafts/${(await server.draftIds(cookie))[0]}`
  })

  afterAll(() => server.close())

  test.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('JSON as %s, the same when unpacked', async (encoding, unpack) => {
    const plain = await fetchRaw(`${draft}/text`, { cookie })
    const packed = await fetchRaw(`${draft}/text`, { cookie, 'accept-encoding': encoding })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(unpack(packed.bytes)).toEqual(plain.bytes)
  })

  test('not a PDF', async () => {
    const { headers, bytes } = await fetchRaw(`${draft}/pdf`, { cookie, 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('keeping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-dist-'))
  const app = express().use(staticRoutes(folder))
  const listening = app.listen(0, '127.0.0.1')

  beforeAll(() => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'assets', 'index-Bd7h.js'), 'export {}')
  })

  afterAll(() => {
    listening.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    ['/assets/index-Bd7h.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/drafts/1', 'no-cache'],
    ['/assets/index-gone.js', undefined],
  ])('%s: %s', async (path, expected) => {
    const { port } = listening.address() as AddressInfo
    const { headers } = await fetchRaw(`http://127.0.0.1:${port}${path}`, { accept: 'text/html' })
    expect(headers['cache-control']).toBe(expected)
  })
})
