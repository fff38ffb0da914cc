// A short name for exactly the words somebody saw, so that a decision can be refused when they have changed meanwhile.
import * as buffer from 'lib0/buffer'
import * as sha256 from 'lib0/hash/sha256'
import * as string from 'lib0/string'
import { canonicalJson } from '../canonical-json.ts'
import type { Proposal } from './proposal.ts'

/** SHA-256 in hexadecimal, over kind and pieces. Costs the length of the words. */
export function hashProposal({ kind, pieces }: Pick<Proposal, 'kind' | 'pieces'>): string {
  return buffer.toHexString(sha256.digest(string.encodeUtf8(canonicalJson({ kind, pieces }))))
}
