import type { ReactNode } from 'react'
import { isLanguage, languages } from '../shared/document/language.ts'
import type { Person } from '../shared/protocol/api.ts'
import { stateName } from '../shared/sponsors/states.ts'
import { signOut } from './api.ts'
import { useWords } from './i18n/interface-language.tsx'
import { Link } from './navigation.tsx'
import { formatPath } from './router.ts'
import { Menu, MenuItem } from './ui/menu.tsx'

/** Names of the six languages as their readers write them. */
const ownNames = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
} as const

interface TopBarProps {
  /** Null while nobody has signed in. */
  readonly person: Person | null
  readonly children?: ReactNode
}

export function TopBar({ person, children }: TopBarProps) {
  const { translate } = useWords()
  return (
    <header className="top-bar">
      <a className="skip-link" href="#text">
        {translate('app.skip-to-text')}
      </a>
      <Link to={{ page: 'drafts' }} className="brand">
        {translate('app.name')}
      </Link>
      <div className="top-bar-middle">{children}</div>
      <LanguageMenu />
      {person && <PersonMenu person={person} />}
    </header>
  )
}

function LanguageMenu() {
  const { language, choose, translate } = useWords()
  return (
    <Menu
      label={<span lang={language}>{ownNames[language]}</span>}
      name={`${translate('app.language')}: ${ownNames[language]}`}
      chosen={language}
      onAction={(key) => {
        if (isLanguage(key)) choose(key)
      }}
    >
      {languages.map((code) => (
        <MenuItem key={code} id={code} text={ownNames[code]} lang={code} />
      ))}
    </Menu>
  )
}

function PersonMenu({ person }: { person: Person }) {
  const { language, translate } = useWords()
  const role = translate(`role.${person.role}`)
  const belongsTo = person.delegation === null ? role : stateName(person.delegation, language)
  const leave = () => {
    // The page starts afresh, so that nothing of this person stays in its memory or that of the tab.
    window.sessionStorage.clear()
    void signOut().then(() => window.location.assign(formatPath({ page: 'drafts' })))
  }
  return (
    <Menu
      label={<span className="person-name">{belongsTo}</span>}
      name={translate('app.person-menu', { name: person.name, role: belongsTo })}
      onAction={leave}
    >
      <MenuItem id="sign-out" text={translate('app.sign-out')} mark={person.name} />
    </Menu>
  )
}
