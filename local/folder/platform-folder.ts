import type { FolderStores } from '@motcua/states/folder/check-stores'
import { sqliteFault } from './sqlite-file'

/** What the platform makes in a data folder, beside what the engine's own server makes. */
export const platformNames = [
  'dynamodb',
  'feed',
  'identity',
  'kms',
  'law',
  'log',
  'mail',
  'numbers.json',
  'payments',
  'platform.json',
  'ports.json',
  'reserve',
  's3',
  'schedule.json',
  'secret',
  'states',
]

export const platformStores: FolderStores = {
  lmdb: [
    { name: 'states' },
    { name: 'feed', named: true },
    { name: 's3/index' },
    { name: 'payments/payments' },
  ],
  others: [{ file: 'dynamodb/tables.db', faultOf: sqliteFault }],
}
