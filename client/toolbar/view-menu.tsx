import { useMemo } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { type ChosenView, viewKinds } from '../negotiation/chosen-view.ts'
import { useDesk } from '../negotiation/desk.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'

/** How one looks at the text: for oneself, at any moment, while changes go on being recorded. */
export function ViewMenu() {
  const { translate } = useWords()
  const { view, setView, ask, editor } = useDesk()
  const label = useViewName(view)
  const act = (key: string) => {
    const kind = viewKinds.find((each) => each === key)
    if (kind === undefined) return
    if (kind === 'delegations') {
      ask({ kind: 'delegations' })
      return
    }
    setView({ kind })
    editor?.focus()
  }
  return (
    <Menu
      label={label}
      name={`${translate('view.label')}: ${label}`}
      chosen={view.kind}
      onAction={act}
    >
      {viewKinds.map((kind) => (
        <MenuItem key={kind} id={kind} text={translate(`view.${kind}`)} />
      ))}
    </Menu>
  )
}

function useViewName(view: ChosenView): string {
  const { translate, language } = useWords()
  return useMemo(() => {
    if (view.kind !== 'delegations') return translate(`view.${view.kind}`)
    const names = view.delegations.map((delegation) => delegationName(delegation, language))
    return translate('view.only', { names: new Intl.ListFormat(language).format(names) })
  }, [view, translate, language])
}
