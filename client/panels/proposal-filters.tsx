import type { DraftText } from '../../shared/document/draft-text.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { type Entry, entryStates } from '../negotiation/entries.ts'
import type { NameOfParagraph } from '../negotiation/use-labels.ts'
import { Check } from '../ui/check-list.tsx'
import { Choice } from '../ui/choice.tsx'

interface ProposalFiltersProps {
  readonly entries: readonly Entry[]
  readonly text: DraftText
  readonly nameOf: NameOfParagraph
  readonly onlyUnread: boolean
  readonly onOnlyUnread: (only: boolean) => void
}

const any = 'any'

/** Which of the proposals are listed: by state, delegation and paragraph, and only the unread ones. */
export function ProposalFilters(props: ProposalFiltersProps) {
  const { entries, text, nameOf, onlyUnread, onOnlyUnread } = props
  const { translate, language } = useWords()
  const { filter, setFilter } = useDesk()
  const collator = new Intl.Collator(language)
  const delegations = [...new Set(entries.map(({ delegation }) => delegation))]
    .map((id) => ({ id, text: delegationName(id, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  const touched = new Set(
    entries.flatMap(({ paragraphId, pieces }) => [
      paragraphId,
      ...pieces.map((piece) => piece.paragraphId),
    ]),
  )
  if (filter.paragraphId !== null) touched.add(filter.paragraphId)
  const paragraphs = text.paragraphs
    .filter(({ id }) => touched.has(id))
    .map(({ id }) => ({ id, text: nameOf(id) }))
  return (
    <details className="proposal-filters" open={isFiltering(filter)}>
      <summary>{translate('proposals.filters')}</summary>
      <Choice
        label={translate('proposals.state')}
        value={filter.state}
        onChange={(id) =>
          setFilter({ ...filter, state: entryStates.find((state) => state === id) ?? 'open' })
        }
        options={entryStates.map((id) => ({ id, text: translate(`proposals.state-${id}`) }))}
      />
      <Choice
        label={translate('proposals.delegation')}
        value={filter.delegation ?? any}
        onChange={(id) => setFilter({ ...filter, delegation: id === any ? null : id })}
        options={[{ id: any, text: translate('proposals.all-delegations') }, ...delegations]}
      />
      <Choice
        label={translate('proposals.paragraph')}
        value={filter.paragraphId ?? any}
        onChange={(id) => setFilter({ ...filter, paragraphId: id === any ? null : id })}
        options={[{ id: any, text: translate('proposals.all-paragraphs') }, ...paragraphs]}
      />
      <Check label={translate('proposals.unread')} isChecked={onlyUnread} onChange={onOnlyUnread} />
    </details>
  )
}

function isFiltering({ state, delegation, paragraphId }: ReturnType<typeof useDesk>['filter']) {
  return state !== 'open' || delegation !== null || paragraphId !== null
}
