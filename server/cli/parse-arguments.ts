import { parseArgs, type ParseArgsConfig } from 'node:util'
import { refuse, ok, type Result } from '../../shared/result.ts'

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly files: readonly string[]
}

export type ArgumentOptions = Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
>

/** Node's parseArgs with its complaint as a refusal: one sentence in English, to be printed above the usage. */
export function parseArguments(
  args: readonly string[],
  options: ArgumentOptions,
): Result<Arguments, string> {
  try {
    const config: ParseArgsConfig = { args: [...args], options, allowPositionals: true }
    const { values, positionals } = parseArgs(config)
    return ok({ values: onlySingle(values), files: positionals })
  } catch (error) {
    if (isParseError(error)) return refuse(error.message)
    throw error
  }
}

function onlySingle(values: Readonly<Record<string, unknown>>): Arguments['values'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value]] : [],
    ),
  )
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS_')
  )
}
