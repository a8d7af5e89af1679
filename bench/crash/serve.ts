// Runs in a process of its own: the platform that is killed. Its parent says which of its threads is to end.
import { startPlatform } from '../../bin/commands/start'

const [data = '', clockAt = ''] = process.argv.slice(2)
const runtime = await startPlatform({ port: 0, data, clock: 'virtual', clockAt: Date.parse(clockAt) })
const [table] = runtime.application.resources('AWS::DynamoDB::Table')
process.on('message', (of: 'functions' | 'identity provider') => runtime.endThread(of))
process.once('disconnect', () => void runtime.close().then(() => process.exit(0)))
process.send?.({
  url: runtime.url,
  issuerUrl: runtime.issuerUrl,
  awsUrl: runtime.awsUrl,
  administrator: runtime.administrator,
  table: table?.name,
})
