import { useEffect, useState } from 'react'
import type { LifeRecord } from '../../shared/protocol/record-api.ts'
import { type ChainReport, verifyChain } from '../../shared/record/verify-chain.ts'
import { sha256 } from './sha256.ts'

/** What verifying the record on this screen gives, computed here and not taken from the server; null while it is under way. */
export function useChain(draftId: string, record: LifeRecord): ChainReport | null {
  const [report, setReport] = useState<ChainReport | null>(null)
  useEffect(() => {
    let current = true
    const verify = async () => {
      const found = await verifyChain({ draftId, entries: record.entries }, sha256)
      if (current) setReport(found)
    }
    void verify()
    return () => {
      current = false
    }
  }, [draftId, record])
  return report
}
