// The built pages. What looks like a page and is no file is the one page itself, which reads the address.
import { existsSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'

const dist = fileURLToPath(new URL('../../client/dist/', import.meta.url))

export function staticRoutes(folder: string = dist): Router {
  const router = Router()
  // Names under assets/ change with their content.
  router.use(
    '/assets',
    express.static(`${folder}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  router.use(express.static(folder, { dotfiles: 'ignore', setHeaders: askEachTime }))
  router.get('/{*path}', (request, response, next) => {
    const index = `${folder}/index.html`
    const isFile = /\.\w+$/u.test(request.path)
    if (isFile || !request.accepts('html') || !existsSync(index)) return next()
    response.set('Cache-Control', 'no-cache')
    return response.sendFile('index.html', { root: folder })
  })
  return router
}

/** The page names its assets, so an old one would ask for what is gone. */
function askEachTime(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-cache')
}
