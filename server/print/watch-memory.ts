import { readFileSync } from 'node:fs'

const everyMs = 200

/** Says once that a process has grown beyond a limit. Looks at Linux's own account five times a second; elsewhere it sees nothing. */
export function watchMemory(
  id: number | null,
  limitBytes: number,
  tooMuch: () => void,
): () => void {
  if (id === null || process.platform !== 'linux') return () => undefined
  const timer = setInterval(() => {
    if (residentBytes(id) <= limitBytes) return
    clearInterval(timer)
    tooMuch()
  }, everyMs)
  return () => clearInterval(timer)
}

/** 0 for a process that has ended. */
function residentBytes(id: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0
    throw error
  }
}
