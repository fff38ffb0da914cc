import { DiscussionCount } from '../discussion/discussion-count.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { Button } from '../ui/button.tsx'

interface ProposalDiscussionProps {
  readonly sid: string
  /** Offers the discussion even where nothing has been said. */
  readonly isAlways?: boolean
}

/** The way to what is said about a proposal. */
export function ProposalDiscussion({ sid, isAlways = false }: ProposalDiscussionProps) {
  const { translate } = useWords()
  const { draft, person, discussion, discuss } = useDesk()
  const target = { kind: 'proposal', sid } as const
  if (isAlways)
    return (
      <Button kind="quiet" onPress={() => discuss(target)}>
        {translate('proposals.discuss')}
      </Button>
    )
  return (
    <DiscussionCount
      store={discussion}
      draftId={draft.id}
      person={person}
      target={target}
      onOpen={() => discuss(target)}
    />
  )
}
