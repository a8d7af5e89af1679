// Runs in a process of its own: the platform, apart from whoever puts load on it.
import { startPlatform } from '../bin/commands/start'
import { functionsHeap } from './functions-heap'

const [data, workflows] = process.argv.slice(2)
if (!data) throw new Error('the data folder is missing')
const runtime = await startPlatform({ port: 0, data, clock: 'real', workflows })
const [table] = runtime.application.resources('AWS::DynamoDB::Table')
process.send?.({
  url: runtime.url,
  issuerUrl: runtime.issuerUrl,
  awsUrl: runtime.awsUrl,
  administrator: runtime.administrator,
  table: table?.name,
})
process.on('message', async () => process.send?.(await functionsHeap()))
process.once('disconnect', () => void runtime.close().then(() => process.exit(0)))
