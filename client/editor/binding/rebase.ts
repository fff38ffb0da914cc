// Deltas one after another and side by side, by quill-delta; here so that the rest of the binding speaks of our own Delta only.
import quill from 'quill-delta'
import type { Delta } from '../../../shared/document/delta.ts'

type Quill = InstanceType<typeof quill.default>

function toQuill(delta: Delta): Quill {
  return new quill.default(delta as Quill['ops'])
}

/** First `a`, then `b`, as one. */
export function compose(a: Delta, b: Delta): Delta {
  return toQuill(a).compose(toQuill(b)).ops as Delta
}

/** `b` as it is after `a`, both made on the same text; where both insert at one place, `a` comes first if `first`. */
export function transform(a: Delta, b: Delta, first: boolean): Delta {
  return toQuill(a).transform(toQuill(b), first).ops as Delta
}

/** The change that takes `change`, made on `text`, back. */
export function invert(change: Delta, text: Delta): Delta {
  return toQuill(change).invert(toQuill(text)).ops as Delta
}
