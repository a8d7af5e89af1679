import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

/** `npm run test:busy`: every journey, three times, while other work holds all cores. */

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '3' }, loops: { type: 'string' } },
  allowPositionals: true,
})
const times = Number(values.times)
const loops = Number(values.loops ?? availableParallelism())

// Each ends by itself when whoever started it is gone, however that happened.
const loop = `
  process.once('disconnect', () => process.exit())
  const spin = () => { for (const until = Date.now() + 50; Date.now() < until; ); setImmediate(spin) }
  spin()`
const busy = Array.from({ length: loops }, () =>
  spawn(process.execPath, ['-e', loop], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
)

const journeys = () =>
  new Promise<number>((resolve) => {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'journey', ...positionals]
    spawn(process.execPath, vitest, { stdio: 'inherit' }).once('exit', (code) => resolve(code ?? 1))
  })

const outcomes: { code: number; seconds: number }[] = []
try {
  for (let time = 1; time <= times; time += 1) {
    const began = performance.now()
    const code = await journeys()
    outcomes.push({ code, seconds: (performance.now() - began) / 1_000 })
  }
} finally {
  for (const one of busy) one.kill('SIGKILL')
}
for (const [index, { code, seconds }] of outcomes.entries())
  console.log(
    `run ${index + 1} of ${times}, ${loops} busy loops on ${availableParallelism()} cores: ${code === 0 ? 'green' : 'RED'} after ${seconds.toFixed(0)} s`,
  )
process.exitCode = outcomes.some(({ code }) => code !== 0) ? 1 : 0
