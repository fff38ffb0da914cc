import type { ApiProblem } from './api.ts'
import { useWords } from './i18n/interface-language.tsx'
import { Button } from './ui/button.tsx'

export function Loading() {
  const { translate } = useWords()
  return <output className="loading">{translate('app.loading')}</output>
}

/** Why something did not work, read out at once. */
export function ProblemNotice({
  problem,
  onRetry,
}: {
  problem: ApiProblem | null
  onRetry?: () => void
}) {
  const { translate, explain } = useWords()
  if (!problem) return null
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{translate('error.title')}.</strong> {explain(problem.code, problem.details)}
      </p>
      {onRetry && (
        <Button kind="quiet" onPress={onRetry}>
          {translate('app.try-again')}
        </Button>
      )}
    </div>
  )
}
