// The proposals that stand in a text which was reviewed, as what each delegation would make of it.
import * as Y from 'yjs'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { fillYdoc, newYdoc, readYdoc } from '../../shared/document/ydoc.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { decideProposals } from '../../shared/negotiation/decide.ts'
import type { DelegationText } from './changes/draw-changes.ts'

/** None where nothing is proposed. The delegation of a proposal is the one in its name. */
export function proposalsIn(text: DraftText): readonly DelegationText[] {
  const marked = newYdoc()
  fillYdoc(marked, text)
  const sids = collectProposals(text).map(({ sid }) => sid)
  const own = Map.groupBy(sids, (sid) => sid.slice(0, sid.lastIndexOf(':')))
  const texts = [...own].map(([delegation, accepted]) => {
    const copy = newYdoc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(marked))
    const deciding = { outcome: 'accepted', sids: accepted, by: null } as const
    copy.transact(() => decideProposals(copy, new CarryMap(copy), deciding))
    const taken = asBase(readYdoc(copy))
    copy.destroy()
    return { delegation, text: taken }
  })
  marked.destroy()
  return texts
}
