// The error catalogue: every code the server gives to a client, with its HTTP status where HTTP carries it. Codes are public and
// stable; the words are in shared/i18n under `error.<code>`.

import { proposalProblemCodes } from '../shared/gate/proposal-problem.ts'

/** Codes of HTTP answers. */
export const errorStatus = {
  'not-signed-in': 401,
  'invitation-invalid': 401,
  forbidden: 403,
  'foreign-origin': 403,
  'no-such-address': 404,
  'no-such-draft': 404,
  'no-such-issue': 404,
  'no-such-meeting': 404,
  'no-such-person': 404,
  'body-not-json': 415,
  'body-invalid': 400,
  'body-too-large': 413,
  'too-many-requests': 429,
  'file-too-long': 422,
  'symbol-unreadable': 422,
  'symbol-taken': 409,
  'symbol-not-first': 422,
  'symbol-not-a-draft': 422,
  'symbol-starred': 422,
  'symbol-other-series': 422,
  'symbol-not-consecutive': 422,
  'nothing-to-issue': 422,
  'issued-already': 409,
  'not-issued-yet': 409,
  'issued-meanwhile': 409,
  'no-additional-sponsors': 409,
  'no-more-asterisks': 409,
  'no-corrections': 422,
  'text-changed': 409,
  'consent-missing': 422,
  'note-missing': 422,
  'stage-final': 409,
  'stage-not-from-here': 409,
  'oral-nothing': 409,
  'adoption-of-report': 422,
  'adoption-text-differs': 409,
  'report-not-of-body': 422,
  'number-unreadable': 422,
  'number-other-session': 422,
  'number-taken': 409,
  'vote-not-on-roll': 422,
  'vote-twice': 422,
  'vote-total-differs': 422,
  'vote-not-carried': 422,
  'roll-not-a-member': 422,
  'sponsor-observer': 403,
  'sponsor-other-delegation': 403,
  'sponsor-unknown-state': 422,
  'sponsor-unknown-group': 422,
  'sponsor-already': 409,
  'sponsor-absent': 409,
  'sponsor-secretariat-only': 403,
  'sponsor-has-leader': 409,
  'sponsor-not-offered': 409,
  'sponsor-note-missing': 422,
  'move-unknown-paragraph': 404,
  'move-not-together': 422,
  'move-into-itself': 422,
  'draft-closed': 409,
  'no-such-proposal': 404,
  'no-such-paragraph': 404,
  'no-such-thread': 404,
  'discussion-full': 409,
  'proposal-changed': 409,
  'proposal-closed': 409,
  'proposal-within-proposal': 409,
  'proposal-of-another': 403,
  'proposal-not-a-change': 422,
  'paragraph-is-proposal': 409,
  'position-on-own': 422,
  'too-many-positions': 409,
  'unknown-delegation': 422,
  'print-missing-glyph': 422,
  'print-failed': 500,
  'print-unavailable': 503,
  'compare-no-text': 404,
  'compare-side-unreadable': 404,
  'compare-without-text': 422,
  'compare-time-limit': 422,
  'compare-failed': 422,
  'compare-unavailable': 503,
  'word-time-limit': 422,
  'word-failed': 422,
  'word-unavailable': 503,
  'upload-too-large': 413,
  'upload-empty': 422,
  'upload-not-text': 422,
  'upload-without-text': 422,
  'upload-damaged': 422,
  'upload-format': 422,
  'upload-encrypted': 422,
  'upload-broken': 422,
  'upload-pictures-only': 422,
  'import-empty': 422,
  'import-not-text': 422,
  'import-without-text': 422,
  'import-damaged': 422,
  'import-long': 422,
  'import-many-proposals': 422,
  'import-format': 422,
  'import-encrypted': 422,
  'import-broken': 422,
  'import-pictures-only': 422,
  'import-too-large': 413,
  'import-time-limit': 422,
  'import-failed': 422,
  'import-unavailable': 503,
  'import-no-changes': 422,
  'import-base-unknown': 409,
  'import-not-admitted': 422,
  'store-failed': 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

/** Codes inside the reason of a closed socket (shared/protocol/close-codes.ts). */
export const closeReasons = [
  'not-signed-in',
  'signed-out',
  'forbidden',
  'no-such-draft',
  'schema-too-old',
  'schema-too-new',
  'malformed-message',
  'malformed-update',
  'update-too-large',
  'update-incomplete',
  'content-not-allowed',
  'text-not-allowed',
  'client-id-of-another',
  'reader-may-not-write',
  'seat-withdrawn',
  'draft-closed',
  ...proposalProblemCodes,
  'too-many-refusals',
  'too-many-messages',
  'reader-too-slow',
  'permissions-changed',
  'draft-changed-elsewhere',
  'store-failed',
  'restarting',
  'internal',
] as const

export type CloseReason = (typeof closeReasons)[number]

/** An answer to a request that is not what was asked for. The error handler of the routes turns it into an ApiError. */
export class RequestFailure extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    details: Readonly<Record<string, unknown>> = {},
    options: ErrorOptions = {},
  ) {
    super(code, options)
    this.name = 'RequestFailure'
    this.code = code
    this.details = details
  }

  get status(): number {
    return errorStatus[this.code]
  }
}
