import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { directionOf, type Language } from '../../shared/document/language.ts'
import { createTranslator, localeOf, type Translator } from '../../shared/i18n/translate.ts'
import { loadFaces } from '../styles/load-faces.ts'
import { Locale } from '../ui/locale.tsx'
import { loadMessages } from './load-messages.ts'
import { readLanguage, rememberLanguage } from './preferred-language.ts'

interface InterfaceLanguage extends Translator {
  readonly choose: (language: Language) => void
}

const Context = createContext<InterfaceLanguage | null>(null)

/** The words of the interface and the way to change its language. */
export function useWords(): InterfaceLanguage {
  const words = useContext(Context)
  if (!words) throw new RangeError('the words of the interface are not loaded here')
  return words
}

/** Shows nothing until the words are there, and keeps the language before while those of another are fetched. */
export function InterfaceLanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(readLanguage)
  const [translator, setTranslator] = useState<Translator | null>(null)
  useEffect(() => {
    let current = true
    loadFaces(wanted)
    const load = async () => {
      const messages = await loadMessages(wanted)
      if (!current) return
      document.documentElement.lang = wanted
      document.documentElement.dir = directionOf(wanted)
      setTranslator(createTranslator(wanted, messages))
    }
    void load()
    return () => {
      current = false
    }
  }, [wanted])
  const choose = useCallback((language: Language) => {
    rememberLanguage(language)
    setWanted(language)
  }, [])
  if (!translator) return null
  return (
    <Context value={{ ...translator, choose }}>
      <Locale locale={localeOf(translator.language)}>{children}</Locale>
    </Context>
  )
}
