import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

/** The language and direction of every control below. */
export function Locale({ locale, children }: { locale: string; children: ReactNode }) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}
