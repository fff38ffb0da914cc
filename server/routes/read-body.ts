import type { Request } from 'express'
import { z, type ZodType } from 'zod'
import { checkCharacters } from '../../shared/document/check-ydoc.ts'
import { RequestFailure } from '../errors.ts'

/** The body as the schema says, or a failure that names the fields, never their values. */
export function readBody<T>(schema: ZodType<T>, request: Request): T {
  const read = schema.safeParse(request.body)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path }) => path.join('.'))
  throw new RequestFailure('body-invalid', { fields })
}

/** One line of words: nothing that could not stand in a text, and so neither be printed nor show a name as what it is not. */
export function oneLine(maxLength: number): z.ZodString {
  return z
    .string()
    .max(maxLength)
    .refine((text) => checkCharacters(text).length === 0 && !/[\t\n]/u.test(text))
}
