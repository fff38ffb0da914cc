// The state of a paragraph in words: what is agreed, where, who is still awaited, and what delegations said about the whole of it.
import type { Paragraph } from '../../shared/document/draft-text.ts'
import type { Translator } from '../../shared/i18n/translate.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { listNames, sayPositions, separatorOf, tallyPositions } from './positions.ts'

interface Speaking {
  readonly negotiation: Negotiation
  readonly spoken: Translator['language']
  readonly translate: Translator['translate']
  readonly nameOf: (delegation: string) => string
}

/** Empty for an open paragraph on which nobody took a position. */
export function sayStatus({ id, status }: Paragraph, speaking: Speaking): string {
  const { negotiation, translate } = speaking
  const record = negotiation.statuses.get(id)
  const pending = (record?.pending ?? []).map((delegation) => ({ delegation }))
  const on = (kind: 'paragraph' | 'no-change') =>
    sayPositions(tallyPositions(negotiation.positions, { kind, paragraphId: id }), speaking)
  const unchanged = on('no-change')
  return [
    status === 'agreed' || status === 'ad-referendum' ? translate(`mark.${status}`) : '',
    record?.forum ?? '',
    pending.length > 0 ? translate('mark.pending', { names: listNames(pending, speaking) }) : '',
    on('paragraph'),
    unchanged === '' ? '' : translate('mark.no-change', { positions: unchanged }),
  ]
    .filter((part) => part !== '')
    .join(separatorOf(speaking.spoken))
}
