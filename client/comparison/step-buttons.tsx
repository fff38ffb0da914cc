import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import type { StopCursor } from './use-stops.ts'

/** To the change before and after, with where the reader is. */
export function StepButtons({ cursor: { position, count, step } }: { cursor: StopCursor }) {
  const { translate } = useWords()
  return (
    <>
      <Button kind="quiet" onPress={() => step(-1)} isDisabled={count === 0}>
        {translate('compare.previous')}
      </Button>
      <Button kind="quiet" onPress={() => step(1)} isDisabled={count === 0}>
        {translate('compare.next')}
      </Button>
      <output>
        {position === 0
          ? translate('compare.count', { count })
          : translate('compare.position', { index: position, count })}
      </output>
      <span className="quiet compare-keys">{translate('compare.keys')}</span>
    </>
  )
}
