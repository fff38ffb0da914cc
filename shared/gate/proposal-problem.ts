// Why an update is not admitted, by what it would have done to the negotiation. Codes are stable; their words are in shared/i18n under
// `error.<code>` and finish the sentence "could not be applied, because ...".

export const proposalProblemCodes = [
  /** It changes words, formatting or attributes of the text itself, which its sender may only propose. */
  'base-changed',
  /** It changes what another delegation proposed, or writes inside of it. */
  'others-proposal-changed',
  /** It bears another delegation's name, or none. */
  'own-name-only',
  /** The paragraph or the proposal it was written in is gone. */
  'target-gone',
  /** Its proposal was decided upon meanwhile. */
  'proposal-closed',
  'too-much-proposed',
  'paragraph-id-taken',
  /** Nothing that Penholder writes looks like this. */
  'update-not-canonical',
  /** Two paragraphs cannot be joined over an alternative or a proposed move that stands between them. */
  'proposal-between',
] as const

export type ProposalProblemCode = (typeof proposalProblemCodes)[number]

export interface ProposalProblem {
  readonly code: ProposalProblemCode
  /** For the log: which rule, without words of the text. */
  readonly detail: string
}

export function problem(code: ProposalProblemCode, detail: string): ProposalProblem {
  return { code, detail }
}
