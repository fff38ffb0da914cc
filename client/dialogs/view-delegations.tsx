import { type FormEvent, useState } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { orderOfProposers } from '../negotiation/delegation-look.ts'
import { useDesk } from '../negotiation/desk.tsx'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { FormActions } from './form-actions.tsx'
import { CheckList } from '../ui/check-list.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Chooses whose proposals are shown in the text. */
export function ViewDelegationsDialog({ onClose }: { onClose: () => void }) {
  const { translate, language } = useWords()
  const { store, view, setView } = useDesk()
  const { negotiation } = useNegotiation(store)
  const [chosen, setChosen] = useState<readonly string[]>(
    view.kind === 'delegations' ? view.delegations : [],
  )
  const collator = new Intl.Collator(language)
  const options = [...new Set([...orderOfProposers(negotiation), ...chosen])]
    .map((id) => ({ id, text: delegationName(id, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setView(
      chosen.length === 0 ? { kind: 'all' } : { kind: 'delegations', delegations: [...chosen] },
    )
    onClose()
  }
  return (
    <Dialog title={translate('view.choose-delegations')} isOpen onClose={onClose}>
      <form onSubmit={submit} className="form">
        {options.length === 0 ? (
          <p className="quiet">{translate('proposals.none')}</p>
        ) : (
          <CheckList
            label={translate('proposals.delegation')}
            options={options}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <FormActions confirm={translate('view.show')} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
