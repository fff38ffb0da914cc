// What a person is told when work in a process of its own came to nothing.
import { unreachable } from '../../shared/assert.ts'
import { type ErrorCode, RequestFailure } from '../errors.ts'
import type { ApartProblem } from './work-apart.ts'

interface ApartCodes {
  readonly limit: ErrorCode
  readonly failed: ErrorCode
  readonly busy: ErrorCode
}

const codes = {
  compare: {
    limit: 'compare-time-limit',
    failed: 'compare-failed',
    busy: 'compare-unavailable',
  },
  // Of one text, made into a Word file.
  word: { limit: 'word-time-limit', failed: 'word-failed', busy: 'word-unavailable' },
  import: { limit: 'import-time-limit', failed: 'import-failed', busy: 'import-unavailable' },
} as const satisfies Readonly<Record<string, ApartCodes>>

export function apartFailure(work: keyof typeof codes, problem: ApartProblem): RequestFailure {
  switch (problem.code) {
    case 'apart-time-limit':
    case 'apart-memory-limit':
    case 'apart-answer-limit':
      return new RequestFailure(codes[work].limit)
    case 'apart-busy':
    // Nobody hears this.
    case 'apart-abandoned':
      return new RequestFailure(codes[work].busy)
    case 'apart-failed':
      return new RequestFailure(codes[work].failed)
    default:
      return unreachable(problem)
  }
}
