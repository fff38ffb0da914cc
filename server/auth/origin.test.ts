import { describe, expect, test } from 'vitest'
import { isOwnOrigin } from './origin.ts'

describe('the origin of a request', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['no browser', {}, true],
    ['our own page', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    ['our own page, as marked', { 'sec-fetch-site': 'same-origin', host: 'x' }, true],
    ['an address typed by hand', { 'sec-fetch-site': 'none', host: 'x' }, true],
    ['another port', { origin: 'http://localhost:3001', host: 'localhost:3000' }, false],
    ['another site', { origin: 'https://evil.example', host: 'localhost:3000' }, false],
    ['another site, as marked', { 'sec-fetch-site': 'cross-site', host: 'x' }, false],
    ['a sister site', { 'sec-fetch-site': 'same-site', host: 'x' }, false],
    ['a page without origin', { origin: 'null', host: 'localhost:3000' }, false],
    ['through the proxy', { origin: 'https://drafts.example.int', host: 'inner:3000' }, true],
  ])('%s', (_name, headers, own) => {
    expect(isOwnOrigin(headers, 'https://drafts.example.int')).toBe(own)
  })
})
