import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPath, parsePath, type Route } from './router.ts'

describe('path to page', () => {
  test.each<[string, Route]>([
    ['/', { page: 'drafts' }],
    ['', { page: 'drafts' }],
    ['/drafts', { page: 'drafts' }],
    ['/drafts/', { page: 'drafts' }],
    ['/sign-in', { page: 'sign-in', token: null }],
    ['/sign-in/ab%2Fc', { page: 'sign-in', token: 'ab/c' }],
    ['/drafts/d1', { page: 'draft', id: 'd1' }],
    ['/drafts/%E8%8D%89', { page: 'draft', id: '草' }],
    ['/drafts/%zz', { page: 'draft', id: '%zz' }],
    ['/drafts/d1/at/p%2F1', { page: 'draft', id: 'd1', at: 'p/1' }],
    ['/drafts/d1/at', { page: 'not-found' }],
    ['/drafts/d1/at/p1/2', { page: 'not-found' }],
    ['/drafts/d1/overview', { page: 'overview', id: 'd1' }],
    ['/import', { page: 'import', id: null }],
    ['/drafts/d1/import', { page: 'import', id: 'd1' }],
    ['/drafts/d1/record', { page: 'record', id: 'd1' }],
    ['/drafts/d1/screen', { page: 'screen', id: 'd1' }],
    ['/drafts/d1/overview/2', { page: 'not-found' }],
    ['/drafts/d1/issues/2', { page: 'issued-text', id: 'd1', number: 2 }],
    ['/drafts/d1/compare/1/2', { page: 'comparison', id: 'd1', from: 1, to: 2 }],
    ['/drafts/d1/compare/1/draft', { page: 'comparison', id: 'd1', from: 1, to: 'draft' }],
    ['/drafts/d1/compare/draft/1', { page: 'comparison', id: 'd1', from: 'draft', to: 1 }],
    ['/drafts/d1/compare/at-12/1', { page: 'comparison', id: 'd1', from: 'at-12', to: 1 }],
    ['/drafts/d1/compare/1/d%2F2%3A3', { page: 'comparison', id: 'd1', from: 1, to: 'd/2:3' }],
    ['/drafts/d1/compare/1', { page: 'not-found' }],
    ['/drafts/d1/compare/1/now', { page: 'not-found' }],
    ['/drafts/d1/compare/1/2/3', { page: 'not-found' }],
    ['/drafts/d1/trace/1/2/draft', { page: 'trace', id: 'd1', texts: [1, 2, 'draft'] }],
    ['/drafts/d1/trace/1', { page: 'not-found' }],
    ['/drafts/d1/compare', { page: 'choose-texts', id: 'd1' }],
    ['/compare', { page: 'choose-texts', id: null }],
    ['/compare/1', { page: 'not-found' }],
    ['/drafts/d1/issues/0', { page: 'not-found' }],
    ['/drafts/d1/issues/01', { page: 'not-found' }],
    ['/drafts/d1/issues/1/2', { page: 'not-found' }],
    ['/drafts/d1/issues/1/2/3', { page: 'not-found' }],
    ['/sign-in/a/b', { page: 'not-found' }],
    ['/elsewhere', { page: 'not-found' }],
  ])('%s', (path, route) => {
    expect(parsePath(path)).toEqual(route)
  })
})

const id = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed())
const number = fc.integer({ min: 1, max: 999_999 })
const side = fc.oneof(
  number,
  fc.constant('draft'),
  number.map((seq) => `at-${seq}`),
  fc.tuple(id, number).map(([draft, of]) => `${draft}:${of}`),
)
const routes = fc.oneof(
  fc.constant<Route>({ page: 'drafts' }),
  fc.record({ page: fc.constant('sign-in' as const), token: fc.option(id) }),
  fc.record({ page: fc.constant('draft' as const), id }),
  fc.record({ page: fc.constant('draft' as const), id, at: id }),
  fc.record({ page: fc.constantFrom('overview' as const, 'screen' as const), id }),
  fc.record({ page: fc.constant('issued-text' as const), id, number }),
  fc.record({
    page: fc.constant('comparison' as const),
    id,
    from: side,
    to: side,
  }),
  fc.record({
    page: fc.constant('trace' as const),
    id,
    texts: fc.array(side, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ page: fc.constant('choose-texts' as const), id: fc.option(id) }),
)

describe('laws', () => {
  test('a formatted page parses to itself', () => {
    fc.assert(
      fc.property(routes, (route) => {
        if (route.page !== 'not-found') expect(parsePath(formatPath(route))).toEqual(route)
      }),
    )
  })

  test('no path throws', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(parsePath(path).page).not.toBe('')
      }),
    )
  })
})
