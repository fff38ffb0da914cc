import { defineConfig, type Plugin } from 'vite'

const server = 'http://localhost:3000'

export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  plugins: [keepSixLocales(), keepWoff2(), lightenDelta()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Libraries change less often than our code, so that a new release leaves them in the browser's cache.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// },
            {
              name: 'text',
              test: /node_modules\/(?:prosemirror-\w+|yjs|lib0|y-\w+|orderedmap|rope-sequence|w3c-keyname)\//,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server, ws: true },
    },
  },
})

/** React Aria brings its own words in 34 locales; the interface has six languages. */
function keepSixLocales(): Plugin {
  const locale = /[/\\]intl[/\\](?:[^/\\]+[/\\])?([a-z]{2})-([A-Z]{2})\.m?js$/u
  const kept = ['ar-AE', 'en-US', 'es-ES', 'fr-FR', 'ru-RU', 'zh-CN']
  return {
    name: 'keep-six-locales',
    enforce: 'pre',
    load(id) {
      const match = locale.exec(id)
      if (!match || kept.includes(`${match[1]}-${match[2]}`)) return null
      return 'export default {}'
    },
  }
}

/** Every browser we serve reads woff2, so the older copies of the faces are left out of the build. */
function keepWoff2(): Plugin {
  return {
    name: 'keep-woff2',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !id.endsWith('.css')) return null
      return code.replaceAll(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/gu, '')
    },
  }
}

/**
 * quill-delta has lodash copy and compare its plain values, and brings a comparison of texts that nothing here asks for: together more than
 * our own editor's commands. Lighter ones stand in for them.
 */
function lightenDelta(): Plugin {
  const standIns: Readonly<Record<string, string>> = {
    'lodash.clonedeep': `
      const copy = (value) => {
        if (typeof value !== 'object' || value === null) return value
        if (Array.isArray(value)) return value.map(copy)
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]))
      }
      module.exports = copy`,
    'lodash.isequal': `module.exports = require('lib0/function').equalityDeep`,
    'fast-diff': `module.exports = () => { throw new RangeError('texts are not compared here') }`,
  }
  return {
    name: 'lighten-delta',
    enforce: 'pre',
    load(id) {
      const name = /node_modules[/\\](lodash\.clonedeep|lodash\.isequal|fast-diff)[/\\]/u.exec(
        id,
      )?.[1]
      return name === undefined ? null : (standIns[name] ?? null)
    },
  }
}
