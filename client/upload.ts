// A file on its way to the server. `fetch` tells nothing of how much has gone; on bad wifi that is what people want to know.
import { refuse, ok } from '../shared/result.ts'
import { type Answer, offline, readProblem } from './api.ts'

export interface UploadWatch {
  /** Gives the file up. The answer is then never given. */
  readonly signal: AbortSignal
  /** How much of the file has gone, from 0 to 1. */
  readonly tell: (share: number) => void
}

/** Like `call` of api.ts: never throws. */
export function upload<T>(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { signal, tell }: UploadWatch,
): Answer<T> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(loaded / total))
    request.addEventListener('error', () => resolve(refuse(offline)))
    request.addEventListener('load', () => {
      const { status } = request
      const response: unknown = request.response
      const isGood = status >= 200 && status < 300
      // The server is the one place that shapes these values, so they are taken as the contract says.
      resolve(isGood ? ok(response as T) : refuse(readProblem(response, status)))
    })
    signal.addEventListener('abort', () => request.abort())
    request.send(bytes)
  })
}
