// One JSON object a line on stderr. Codes, numbers and ids only: never a word of a document, never a name or a token.

type LogLevel = 'info' | 'warning' | 'error'
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  write(level: LogLevel, event: string, fields?: LogFields): void
}

/** `lineOut` takes each finished line. */
export function openLog(lineOut: (line: string) => void = (line) => console.error(line)): Log {
  return {
    write(level, event, fields = {}) {
      lineOut(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }))
    },
  }
}

/** What may be logged of an error: its words are written by programmers, so they carry no document text. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const where = error.stack?.split('\n').find((line) => line.includes('.ts:'))
  return { error: error.name, message: error.message.slice(0, 300), where: where?.trim() ?? null }
}
