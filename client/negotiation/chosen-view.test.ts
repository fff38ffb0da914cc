import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { everything } from '../editor/plugins/view.ts'
import { type ChosenView, readView, viewKinds, writeView } from './chosen-view.ts'

const views: fc.Arbitrary<ChosenView> = fc
  .record({
    kind: fc.constantFrom(...viewKinds),
    delegations: fc.array(fc.constantFrom('JPN', 'EGY', 'EU'), { minLength: 1 }),
  })
  .map(({ kind, delegations }) => (kind === 'delegations' ? { kind, delegations } : { kind }))

it('is read as it was written', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual(view)
    }),
  )
})

it.each([null, '', '{', '7', 'null', '{"kind":"other"}', '{"kind":"delegations"}'])(
  'shows everything where %s was kept',
  (kept) => {
    expect(readView(kept)).toEqual(everything)
  },
)

it('never fails on what another program may have kept', () => {
  fc.assert(
    fc.property(fc.json(), (kept) => {
      expect(viewKinds).toContain(readView(kept).kind)
    }),
  )
})
