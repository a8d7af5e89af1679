import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { CommandError } from './commands/command-error'

const shipped = join(import.meta.dirname, '..', 'workflows')

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
  .option('--workflows <folder>', 'a folder of procedures, instead of the shipped ones')
  .action(async (options) => (await import('./commands/start')).start(options))

program
  .command('demo')
  .description('a story from filing to signed result, under the virtual clock')
  .option(
    '--story <name>',
    'permit; opinions: an agency asks others about its draft; directive: tasks of a conclusion',
    'permit',
  )
  .option('--out <folder>', 'where the signed result goes', 'out')
  .action(async (options) => (await import('./commands/demo')).demo(options))

program
  .command('check')
  .description('check procedures: every fault with its path, the longest path, the bill per dossier')
  .argument(
    '[place]',
    'a folder of procedures, or one that is in <procedure>/v<version>/procedure.ts',
    shipped,
  )
  .action(async (place) => (await import('./commands/check')).check(place))

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
  .description('start the parked machines of a dossier, or of all, again where it stands')
  .argument('[number]', 'the number of the dossier')
  .option('--scope <scope>', 'only that of `procedure`, or of this question')
  .option('--all', 'all that is parked')
  .option('--error <name>', 'with --all: only what failed so')
  .option('--reason <text>', 'why; kept on record, so name nobody')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .action(async (number, options) => (await import('./commands/resume')).resume(number, options))

program
  .command('erase')
  .description('erase the personal words of a dossier that is over; its events, papers and result stay')
  .argument('<number>', 'the number of the dossier')
  .requiredOption('--reason <text>', 'why; kept on record, so name nobody')
  .requiredOption('--legal-basis <law>', 'under which law, for instance 91/2025/QH15')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .action(async (number, options) => (await import('./commands/erase')).erase(number, options))

program
  .command('rebuild')
  .description('measure every dossier again from its events, for the indicators')
  .option('--check', 'compare with what is kept instead; exit code 1 when anything differs')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .option('--table <name>', 'a table on AWS, with your AWS credentials, instead of the running platform')
  .action(async (options) => (await import('./commands/rebuild')).rebuild(options))

program
  .command('register-operator')
  .description('the first operator of an application on AWS, with your AWS credentials')
  .requiredOption('--table <name>', 'the table of dossiers')
  .requiredOption('--issuer <url>', 'the OpenID Connect provider, as its access tokens name it')
  .requiredOption('--subject <sub>', 'whom its access tokens name')
  .requiredOption('--name <name>', 'the name that people read')
  .action(async (options) => (await import('./commands/register-operator')).registerOperator(options))

program
  .command('csr')
  .description('what a CA is asked with for a certificate of the signing key, with your AWS credentials')
  .requiredOption('--key <id>', 'the signing key: SigningKeyId of the deployment')
  .requiredOption('--organization <name>', 'who signs: the legal name')
  .requiredOption('--name <name>', 'the name of the seal, as people read it in a signature')
  .option('--locality <name>', 'province or city')
  .option('--country <code>', 'two letters', 'VN')
  .action(async (options) => (await import('./commands/csr')).csr(options))

program
  .command('parked')
  .description('the machines that failed and wait for an operator')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .action(async (options) => (await import('./commands/parked')).parked(options))

program
  .command('versions')
  .description(
    'how many dossiers are on each version of a procedure, and which may leave its folder; reads the HEAD of each',
  )
  .argument('[place]', 'the folder of procedures, or one of their files', 'workflows')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .option('--table <name>', 'a table on AWS, with your AWS credentials, instead of the running platform')
  .action(async (place, options) => (await import('./commands/versions')).versions(place, options))

program
  .command('redrive')
  .description('what the feed gave up, with its age, its kind of work and why: do it again, after repair')
  .argument('[number]', 'only that of the dossier of this number')
  .option('--dry-run', 'list it only')
  .option('--error <name>', 'only what failed so')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .option('--table <name>', 'a table on AWS, with your AWS credentials, instead of the running platform')
  .option('--bucket <name>', 'with --table: GivenUpBucket of the deployment')
  .action(async (number, options) => (await import('./commands/redrive')).redrive(number, options))

program
  .command('doctor')
  .description('is a data folder whole, and what to do if not; reads only, also while the platform runs')
  .option('--data <folder>', 'the data folder', '.motcua')
  .action(async (options) => (await import('./commands/doctor')).doctor(options))

program
  .command('states')
  .description('the Step Functions engine by itself, for any client')
  .option('--port <number>', 'its port on 127.0.0.1; 0 chooses a free one', port, 8083)
  .option('--data <folder>', 'where executions are kept', '.states')
  .option('--clock <kind>', 'real, or virtual: stands still until it is moved', 'real')
  .option('--clock-at <instant>', 'where a new virtual clock begins, instead of now', instantAt)
  .option('--lambda-endpoint <url>', 'a Lambda-compatible endpoint that Task states call')
  .option('--dynamodb-endpoint <url>', 'a DynamoDB-compatible one: put, get, update, delete items')
  .option('--sqs-endpoint <url>', 'an SQS-compatible one: send messages')
  .option('--events-endpoint <url>', 'an EventBridge-compatible one: put events')
  .action(async (options) => (await import('./commands/states')).states(options))

program
  .command('executions')
  .description('executions of every state machine, newest first, or one with its events')
  .argument('[arn]', 'an execution')
  .option('--url <url>', 'address of `motcua states`, instead of a started platform')
  .option('--data <folder>', 'the data folder of the running platform', '.motcua')
  .option('--limit <number>', 'how many of each machine', Number, 20)
  .action(async (arn, options) => (await import('./commands/executions')).executions(arn, options))

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
