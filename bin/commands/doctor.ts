import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hasBook, readBook } from '@motcua/states/folder/folder-book'
import { holderOf } from '@motcua/states/folder/lock'
import { examine } from '../doctor/examine'
import { CommandError } from './command-error'

const oldestNode = [20, 19]

const nodeFault = (): string | undefined => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isOld = major < oldestNode[0]! || (major === oldestNode[0] && minor < oldestNode[1]!)
  return isOld ? `Node.js ${process.versions.node}: ${oldestNode.join('.')} or newer is needed` : undefined
}

const ownVersion = (): string =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')).version

/** `motcua doctor`: reads a data folder, changes nothing, and says what is wrong. Exit code 1 when anything is. */
export const doctor = async ({ data }: { data: string }): Promise<void> => {
  const dataDir = resolve(data)
  if (!hasBook(dataDir)) throw new CommandError(`${dataDir} is no data folder: it has no folder.json`)
  const holder = holderOf(dataDir)
  const { id, starts } = told(() => readBook(dataDir))
  console.log(
    `Motcua ${ownVersion()}, Node.js ${process.versions.node}; folder ${id}, started ${starts} times`,
  )
  console.log(holder === undefined ? 'the platform is stopped' : `the platform runs, process ${holder}`)
  let faults = 0
  const tell = (line: string) => console.error(`motcua: ${line}`)
  const say = (what: string, found: string[]) => {
    console.log(`${found.length === 0 ? 'ok   ' : 'fault'} ${what}`)
    for (const fault of found) console.log(`      ${fault}`)
    faults += found.length
  }
  const fault = nodeFault()
  if (fault) say('Node.js', [fault])
  try {
    for await (const finding of examine({ dataDir, isRunning: holder !== undefined, tell }))
      say(finding.what, finding.faults)
  } catch (error) {
    throw new CommandError(`${dataDir} can't be read to its end: ${(error as Error).message}`)
  }
  if (faults > 0) throw new CommandError(`${dataDir}: ${faults} fault${faults === 1 ? '' : 's'}`)
  console.log('nothing is wrong')
}

const told = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw new CommandError((error as Error).message)
  }
}
