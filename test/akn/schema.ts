// The schema of Akoma Ntoso 3.0, which is no part of the project: it is looked for in a folder `shared/akn` beside it.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

const file = fileURLToPath(new URL('../../../shared/akn/akomantoso30.xsd', import.meta.url))

/** False where the schema is not there, so that the test is skipped by name. */
export function hasSchema(): boolean {
  return existsSync(file)
}

/** What is wrong with a document by the schema, a line each; empty where it is valid. */
export class Schema {
  readonly #validator: XsdValidator

  /** Costs a quarter of a second. */
  constructor() {
    xmlRegisterFsInputProviders()
    const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file })
    this.#validator = XsdValidator.fromDoc(schema)
  }

  faults(xml: string): string[] {
    const document = XmlDocument.fromString(xml)
    try {
      this.#validator.validate(document)
      return []
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
    } finally {
      document.dispose()
    }
  }
}
