import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { contracts } from '../../functions/api/contracts/contracts'
import { loadApplication } from '../../local/assembly/load-application'
import { settingsHere } from '../../local/machines/settings-here'
import { runApart } from './run-apart'

export interface AssemblyMeasures {
  importMs: number
  /** Of the largest function, by whether it lays out documents, whose code may be larger. */
  codeBytes: number
  documentsCodeBytes: number
  /** Of all functions, what they share counted once. */
  allCodeBytes: number
  templateBytes: number
  templateResources: number
}

// They lay out documents: fonts are read, cut and embedded.
const documents = ['issue-result', 'api-papers', 'portal-citizen', 'portal-agency']
const imports = 7

/** What of a synthesized application may grow with its procedures. */
export const measureAssembly = async (directory: string): Promise<AssemblyMeasures> => {
  const functions = functionsOf(directory)
  const largest = (some: HostedCode[]) => Math.max(...some.map(({ files }) => bytesOf(files)))
  const templates = readdirSync(directory)
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => readFileSync(join(directory, name), 'utf8'))
  return {
    importMs: await importMs(functions.find(({ name }) => name === contracts.fileDossier.group)!),
    codeBytes: largest(functions.filter(({ name }) => !documents.includes(name))),
    documentsCodeBytes: largest(functions.filter(({ name }) => documents.includes(name))),
    allCodeBytes: bytesOf([
      ...new Set(functions.flatMap(({ files }) => files.map((file) => realpathSync(file)))),
    ]),
    templateBytes: Math.max(...templates.map((text) => Buffer.byteLength(text))),
    templateResources: Math.max(...templates.map((text) => Object.keys(JSON.parse(text).Resources).length)),
  }
}

interface HostedCode {
  /** Of its handler. */
  name: string
  files: string[]
  environment: Record<string, string>
}

const functionsOf = (directory: string): HostedCode[] => {
  const application = loadApplication({ directory, number: () => 1, parameters })
  return application.resources('AWS::Lambda::Function').map(({ properties }) => {
    const { Code, Environment } = properties as {
      Code: { S3Key: string }
      Environment: { Variables: Record<string, string> }
    }
    const code = application.asset(Code.S3Key)!
    return {
      name: Environment.Variables.POWERTOOLS_SERVICE_NAME!,
      files: readdirSync(code)
        .filter((file) => file.endsWith('.mjs'))
        .map((file) => join(code, file)),
      environment: Environment.Variables,
    }
  })
}

const address = 'https://motcua.example'
const parameters = settingsHere({
  url: address,
  issuerUrl: address,
  paymentGatewayUrl: address,
  registersUrl: address,
})

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0)

/** As a cold start does it; the least of several, since whatever else the machine does can only add to it. */
const importMs = async ({ files, environment }: HostedCode): Promise<number> => {
  const entry = files.find((file) => file.endsWith('/index.mjs'))!
  const module = join(import.meta.dirname, 'import-function.mjs')
  // What Lambda gives every function; signed with, and never sent.
  const given = { AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' }
  const env = { PATH: process.env.PATH, ...given, ...environment }
  const measured: number[] = []
  for (let time = 0; time < imports; time += 1)
    measured.push(Number((await runApart(module, [entry], { env })).told))
  return Math.min(...measured)
}
