import { describe, expect, it } from 'vitest'
import { findReduced } from './find-reduced.ts'
import { foldEvents } from './fold-events.ts'
import { noNegotiation } from './negotiation.ts'
import type { Proposal, ProposalPiece } from './proposal.ts'

const put = (text: string, host: string | null = null): ProposalPiece => ({
  kind: 'insert',
  paragraphId: 'p1',
  ref: null,
  text,
  host,
})
const struck = (text: string): ProposalPiece => ({ ...put(text), kind: 'strike' })

function proposal(...pieces: readonly ProposalPiece[]): Proposal {
  return { sid: 'HND:00000001', by: 'HND', kind: 'change', paragraphId: 'p1', pieces }
}

describe('what a proposal has lost', () => {
  it('are the words that went while the rest stayed', () => {
    const before = proposal(put('urgently', 'JPN:00000001'), put('and fully'), struck('duly'))
    expect(findReduced([before], [proposal(put('and fully'))], 'host-gone')).toEqual([
      {
        kind: 'reduced',
        sid: 'HND:00000001',
        reason: 'host-gone',
        pieces: [put('urgently', 'JPN:00000001')],
      },
    ])
  })

  it('is nothing where only struck words went, or all of it, or nothing', () => {
    const before = proposal(put('fully'), struck('duly'))
    expect(findReduced([before], [proposal(put('fully'))], 'host-gone')).toEqual([])
    expect(findReduced([before], [], 'host-gone')).toEqual([])
    expect(findReduced([before], [before], 'host-gone')).toEqual([])
  })

  it('is kept with its record, which stays open', () => {
    const by = { personId: 'p', name: 'P', delegation: null }
    const { proposals } = foldEvents(noNegotiation, [
      {
        seq: 1,
        at: 1,
        by,
        change: {
          kind: 'proposed',
          sid: 'HND:00000001',
          delegation: 'HND',
          paragraphId: 'p1',
        },
      },
      {
        seq: 2,
        at: 2,
        by,
        change: {
          kind: 'reduced',
          sid: 'HND:00000001',
          reason: 'host-gone',
          pieces: [put('urgently')],
        },
      },
    ])
    expect(proposals.get('HND:00000001')).toMatchObject({
      decision: null,
      losses: [{ at: 2, reason: 'host-gone', pieces: [put('urgently')] }],
    })
  })
})
