import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Deployed {
  apiId: string
  tableName: string
  paymentKeyId: string
}

const account = '000000000000'

/** The CDK's command line, as for AWS itself. */
const cdk = (args: string[]): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn('npx', ['cdk', ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', fail)
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`cdk ${args[0]} ended with code ${code}`)),
    )
  })

export const bootstrap = (): Promise<void> =>
  cdk(['bootstrap', `aws://${account}/${process.env.AWS_REGION}`, '--progress', 'events'])

/** All stacks of `assembly`; what the platform's tells. */
export const deploy = async (
  assembly: string,
  folder: string,
  settings: Record<string, string>,
): Promise<Deployed> => {
  const file = join(folder, 'outputs.json')
  const parameters = Object.entries(settings).flatMap(([name, value]) => [
    '--parameters',
    `Motcua:${name}=${value}`,
  ])
  await cdk([
    ...['deploy', '--all', '--app', assembly, '--require-approval', 'never', '--outputs-file', file],
    ...parameters,
  ])
  const { Motcua: told } = JSON.parse(readFileSync(file, 'utf8')) as { Motcua: Record<string, string> }
  const url = Object.entries(told).find(([name]) => name.startsWith('ApiUrl'))?.[1] ?? ''
  return {
    apiId: new URL(url).hostname.split('.')[0] ?? '',
    tableName: told.TableName ?? '',
    paymentKeyId: told.PaymentKeyId ?? '',
  }
}
