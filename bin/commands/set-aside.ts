import { type Aside, asideStore } from '../../functions/adapters/aside-store'
import { dynamoDbBySdk } from '../../functions/adapters/dynamodb-sdk'
import { tableInDynamoDb } from '../../functions/adapters/table-dynamodb'
import { instant } from '../../workflows/kernel/instant'
import { CommandError } from './command-error'
import { type TableChoice, tableOf } from './table-of'

/** `motcua set-aside`: a line for all work about an event that failed, the oldest first. */
export const setAside = async (choice: TableChoice): Promise<void> => {
  let count = 0
  await eachAside(choice, async ({ number, sequence, lane, error, since, attempts }) => {
    console.log([number, `event ${sequence}`, lane, error, since, `given up ${attempts} times`].join('  '))
    count += 1
  })
  if (count === 0) console.log('nothing is set aside')
}

/** `motcua play-again`: what is set aside, of one dossier or of all, goes into the feed once more. */
export const playAgain = async (
  number: string | undefined,
  { all, ...choice }: TableChoice & { all?: boolean },
): Promise<void> => {
  if (!number === !all) throw new CommandError('the number of a dossier is wanted, or --all', 2)
  let played = 0
  await eachAside(choice, async (aside, store) => {
    if (number && aside.number !== number) return
    if (await store.play(aside, instant(Date.now()))) played += 1
  })
  console.log(
    played > 0
      ? `${played} played again; motcua set-aside lists what fails once more`
      : `nothing is set aside${number ? ` of dossier ${number}` : ''} that is not on its way already`,
  )
}

const eachAside = async (
  choice: TableChoice,
  act: (aside: Aside, store: ReturnType<typeof asideStore>) => Promise<void>,
): Promise<void> => {
  const { name, client } = tableOf(choice)
  const store = asideStore(tableInDynamoDb(name, dynamoDbBySdk(client)))
  try {
    for await (const { page: _, ...aside } of store.all()) await act(aside, store)
  } catch (error) {
    throw new CommandError(`what is set aside can't be read: ${(error as Error).message}`)
  } finally {
    client.destroy()
  }
}
