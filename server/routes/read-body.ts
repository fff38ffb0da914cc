import type { Request } from 'express'
import type { ZodType } from 'zod'
import { RequestFailure } from '../errors.ts'

/** The body as the schema says, or a failure that names the fields, never their values. */
export function readBody<T>(schema: ZodType<T>, request: Request): T {
  const read = schema.safeParse(request.body)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path }) => path.join('.'))
  throw new RequestFailure('body-invalid', { fields })
}
