import { localeOf } from '../../shared/i18n/translate.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'

/** A file on its way. */
interface Reading {
  /** Empty of a text that was pasted. */
  readonly name: string
  /** How much of it has gone to the server, from 0 to 1. */
  readonly share: number
}

/** `cancelled`: the last one was given up. */
export type ReadingState = Reading | 'cancelled' | null

export function isUnderWay(reading: ReadingState): reading is Reading {
  return reading !== null && reading !== 'cancelled'
}

interface ReadingStatusProps {
  readonly reading: ReadingState
  readonly onCancel: () => void
}

/** How far the file is. On a slow line that takes minutes, and one may think better of it. */
export function ReadingStatus({ reading, onCancel }: ReadingStatusProps) {
  const { translate } = useWords()
  const words = useStatusWords(reading)
  return (
    <div className="import-reading">
      {/* Said once when it begins and once when it is all there: each hundredth would drown what a screen reader says. */}
      <output className={isUnderWay(reading) ? 'hidden' : 'quiet'}>{words.told}</output>
      {isUnderWay(reading) && (
        <>
          <span aria-hidden="true">{words.shown}</span>
          <progress aria-label={words.told} {...(reading.share < 1 && { value: reading.share })} />
          <Button onPress={onCancel}>{translate('app.cancel')}</Button>
        </>
      )}
    </div>
  )
}

function useStatusWords(reading: ReadingState): { told: string; shown: string } {
  const { translate, language } = useWords()
  if (reading === null) return { told: '', shown: '' }
  if (reading === 'cancelled') {
    const told = translate('import.cancelled')
    return { told, shown: told }
  }
  const name = `\u2068${reading.name || translate('import.pasted')}\u2069`
  if (reading.share >= 1) {
    const told = translate('import.reading', { name })
    return { told, shown: told }
  }
  const percent = new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
  })
  return {
    told: translate('import.sending', { name }),
    shown: `${translate('import.sending', { name })} ${percent.format(reading.share)}`,
  }
}
