import { Command, CommanderError } from 'commander'
import { CommandError } from './commands/command-error'

const program = new Command('motcua')
  .description('Administrative procedures as code, fully online')
  .showHelpAfterError('(motcua --help lists the commands)')
  .exitOverride()

program
  .command('start')
  .description('run the platform on this machine')
  .option('--port <number>', 'port of the API on 127.0.0.1', port, 4766)
  .option('--data <folder>', 'where data are kept', '.motcua')
  .option('--clock <kind>', 'real, or virtual: stands still until it is moved', 'real')
  .option('--clock-at <instant>', 'where a new virtual clock begins, instead of now', instantAt)
  .option('--procedures <file>', 'a module that exports `procedures`, instead of the shipped ones')
  .action(async (options) => (await import('./commands/start')).start(options))

program
  .command('demo')
  .description('one building permit from filing to signed result, under the virtual clock')
  .option('--out <folder>', 'where the signed result goes', 'out')
  .action(async (options) => (await import('./commands/demo')).demo(options))

program
  .command('check')
  .description('check procedures: every fault with its path, the longest path, the bill per dossier')
  .argument('[module]', 'a module that exports procedures', 'workflows/procedures.ts')
  .action(async (module) => (await import('./commands/check')).check(module))

program
  .command('people')
  .description('the demonstration people, as JSON')
  .action(async () => (await import('./commands/people')).people())

program
  .command('token')
  .description('an access token of a demonstration person')
  .argument('<id>', 'a person of `motcua people`')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .action(async (id, options) => (await import('./commands/token')).token(id, options))

program
  .command('verify')
  .description('is this signed result unaltered, and who signed it')
  .argument('<file>', 'a PDF')
  .action(async (file) => (await import('./commands/verify')).verify(file))

program
  .command('resume')
  .description('start the parked machines of a dossier again where it stands')
  .argument('<number>', 'the number of the dossier')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .action(async (number, options) => (await import('./commands/resume')).resume(number, options))

function port(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number
  throw new CommandError(
    `--port ${value}: a whole number from 0 to 65535 is wanted; 0 chooses a free port`,
    2,
  )
}

function instantAt(value: string): number {
  const at = Date.parse(value)
  if (!Number.isNaN(at)) return at
  throw new CommandError(`--clock-at ${value}: an instant is wanted, 2026-12-01T08:30:00+07:00`, 2)
}

// Exit codes: 0 done, 1 the answer is no or it failed, 2 the command line itself is wrong.
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof CommandError) {
    console.error(`motcua: ${error.message}`)
    process.exitCode = error.exitCode
  } else throw error
}
