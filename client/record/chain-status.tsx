import type { ChainFault, ChainReport } from '../../shared/record/verify-chain.ts'
import { useWords } from '../i18n/interface-language.tsx'

/** How many faults are named; the first says where it begins. */
const shownFaults = 5

export function ChainStatus({ report }: { readonly report: ChainReport | null }) {
  const { translate } = useWords()
  if (report === null) return <output className="chain">{translate('record.verifying')}</output>
  const { entries: count, head, faults } = report
  if (faults.length === 0)
    return (
      <div className="chain">
        <output>
          <span aria-hidden="true">✓ </span>
          {translate('record.whole', { count, head: (head ?? '').slice(0, 8) })}
        </output>
        <p className="quiet chain-head">
          <bdi className="hash">{head}</bdi> {translate('record.head-help')}
        </p>
      </div>
    )
  return (
    <div className="chain chain-broken" role="alert">
      <strong>
        <span aria-hidden="true">✗ </span>
        {translate('record.not-whole')}
      </strong>
      <ul>
        {faults.slice(0, shownFaults).map((fault) => (
          <li key={JSON.stringify(fault)}>
            <FaultWords fault={fault} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function FaultWords({ fault }: { readonly fault: ChainFault }) {
  const { translate } = useWords()
  const { code, ...values } = fault
  // No head is compared with here.
  if (code === 'record-head-missing') return null
  return <>{translate(`record.fault-${code}`, { from: 0, to: 0, seq: 0, ...values })}</>
}
